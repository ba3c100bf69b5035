using Handinger;

// Types that a library compiled for .NET Standard, used with the runtime of the application's own framework.
Worker worker = Worker.FromJson("""{ "id": "wkr_1", "extra": true }""");
Worker changed = worker with { Id = "wkr_2" };
WorkerSchedule schedule = WorkerSchedule.FromJson("""{ "kind": "later" }""");
using var client = new HandingerClient(new() { ApiKey = "hdg_live_x" });
string home = client.GetType().Assembly.GetName().Name ?? "";
Console.WriteLine($"{home}: {changed.ToString()}, {(schedule with { }).ToString()}");
return home == "Library" && changed.Id == "wkr_2" && worker.Id == "wkr_1" && schedule == schedule with { } ? 0 : 1;
