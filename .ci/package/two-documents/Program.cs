using global::System;

// The packaged document and another revision of it, in a project whose root namespace begins with System.
using var newest = new Handinger.HandingerClient(new() { ApiKey = "hdg_live_x" });
using var earlier = new Handinger.V20260515.HandingerClient(new() { ApiKey = "hdg_live_x" });
Console.WriteLine(newest.Tasks.GetType().FullName + " " + earlier.Tasks.GetType().FullName);
