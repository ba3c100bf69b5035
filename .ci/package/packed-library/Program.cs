using var client = new Handinger.HandingerClient(new() { ApiKey = "hdg_live_x" });
string home = client.GetType().Assembly.GetName().Name ?? "";
Console.WriteLine(home);
return home == "Library" ? 0 : 1;
