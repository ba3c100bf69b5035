using Handinger.Runtime;

namespace Handinger.WorkerService;

/// <summary>Gives a worker one question after the other, then ends the application.</summary>
internal sealed class Questions(HandingerClient client, IHostApplicationLifetime application, ILogger<Questions> logger) : BackgroundService
{
    private static readonly string[] s_questions = ["Is the moon cheese?", "Is the sun a star?"];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        WorkerTemplate template = await client.Workers.New(new() { Prompt = "Fact-check short claims." }, cancellationToken: stoppingToken);
        foreach (string question in s_questions)
        {
            try
            {
                Worker worker = await client.Tasks.New(new() { WorkerId = template.Id, Input = question, Budget = Budget.Low }, cancellationToken: stoppingToken);
                Log.Answered(logger, question, worker.OutputText);
            }
            catch (ApiException e)
            {
                // One that fails, after all retries, does not stop the others.
                Log.Failed(logger, question, e);
            }
        }

        await client.Workers.Delete(template.Id, cancellationToken: stoppingToken);
        application.StopApplication();
    }
}
