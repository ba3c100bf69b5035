using Handinger;
using Handinger.Runtime;

// The address of a server as the only argument (such as samples/LocalServer prints); the key, and the address without an argument, come from the environment.
HandingerClientOptions options = args is [string address] ? new() { BaseUrl = new Uri(address) } : new();
using HandingerClient client = new(options);

WorkerTemplate template = await client.Workers.New(new() { Prompt = "Fact-check short claims.", OutputSchema = Json.Parse("""{ "type": "object", "properties": { "verdict": { "type": "string" } } }""") });
Worker worker = await client.Tasks.New(new() { WorkerId = template.Id, Input = "Is the moon cheese?", Budget = Budget.Low, Files = [FileUpload.FromBytes("note.txt", "rock"u8.ToArray())] });
Console.WriteLine(worker.OutputText);
Console.WriteLine(worker.StructuredOutput?.GetRawText());

WorkerSchedule schedule = await client.Workers.Schedules.New(template.Id, new() { Input = "Report", When = new CronWhen { Cron = "0 9 * * 1" } });
Console.WriteLine(schedule.Value is CronWorkerSchedule cron ? $"next at {cron.NextRunAt:u}" : schedule.ToString());

Console.WriteLine((await client.Workers.Delete(template.Id)).Deleted);
try
{
    await client.Workers.Get(template.Id);
    return 1;
}
catch (NotFoundException e)
{
    Console.WriteLine(e.Message);
    return 0;
}
