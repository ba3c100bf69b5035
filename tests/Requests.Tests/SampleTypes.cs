namespace Handinger.Requests.Tests;

/// <summary>What other emitters would write for the sample's types, as short as can be, and a user's calls of all operations.</summary>
internal static class SampleTypes
{
    public const string Types = """
        #nullable enable
        namespace Acme.Zoo
        {
            using System;
            using System.Collections.Generic;
            using System.Text.Json;
            using Handinger.Runtime;

            public sealed record Animal : JsonModel
            {
                private string? _name;

                public string? Name { get => _name; init => _name = value; }

                protected override void Tell(ref JsonModelReader json) => json.Optional("name"u8, ref _name);
            }

            public sealed record AnimalPage : JsonModel
            {
                private IReadOnlyList<string>? _names;
                private long? _pageCount;
                private string? _next;

                public IReadOnlyList<Animal>? Items => _names is null ? null : [.. System.Linq.Enumerable.Select(_names, name => new Animal { Name = name })];

                public long? PageCount => _pageCount;

                public string? Next => _next;

                protected override void Tell(ref JsonModelReader json)
                {
                    json.Optional("items"u8, ref _names);
                    json.Optional("pageCount"u8, ref _pageCount);
                    json.Optional("next"u8, ref _next);
                }
            }

            public sealed record Problem : JsonModel
            {
                protected override void Tell(ref JsonModelReader json)
                {
                }
            }

            public sealed record Upload : JsonModel
            {
                private string? _note;
                private JsonElement? _meta;
                private IReadOnlyList<FileUpload>? _files;
                private FileUpload? _cover;

                public string Note { init => _note = value; }

                public JsonElement Meta { init => _meta = value; }

                public IReadOnlyList<FileUpload>? Files { init => _files = value; }

                public FileUpload? Cover { init => _cover = value; }

                protected override void Tell(ref JsonModelReader json)
                {
                    json.Optional("note"u8, ref _note);
                    json.Optional("meta"u8, ref _meta);
                    json.Optional("files"u8, ref _files);
                    json.Optional("cover"u8, ref _cover);
                }
            }

            public readonly record struct Order(string Text)
            {
                public static readonly Order Newest = new("newest");

                public override string ToString() => Text;
            }

            internal static class ZooJson
            {
                public static JsonSerializerOptions Options { get; } = new();
            }
        }
        """;

    public const string Calls = """
        #nullable enable
        #pragma warning disable CS0618
        namespace User
        {
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Net.Http;
            using System.Text;
            using System.Text.Json;
            using System.Threading.Tasks;
            using Acme.Zoo;
            using Handinger.Runtime;

            public sealed class MockZoo : ZooClient
            {
                public override AnimalsService Animals { get; } = new MockAnimals();
            }

            public sealed class MockAnimals : AnimalsService
            {
                public override Task<Animal> Animal(int id, DateOnly when, RequestOptions? options = null, System.Threading.CancellationToken cancellationToken = default) =>
                    Task.FromResult(new Animal { Name = "mock" });
            }

            public static class Calls
            {
                private static ZooClient New(HttpClient http) => new(new() { HttpClient = http, ApiKey = "secret", Login = new("u", "p"), Region = "us", MaxRetries = 0 });

                public static async Task<string> Animal(HttpClient http) => (await New(http).Animals.Animal(7, new DateOnly(2026, 7, 10))).Name!;

                public static async Task<string> Ping(HttpClient http)
                {
                    await New(http).Ping();
                    return (await New(http).WithRawResponse.Ping()).StatusCode.ToString();
                }

                public static async Task<string> List(HttpClient http)
                {
                    var names = new List<string?>();
                    await foreach (Animal animal in New(http).Animals.ListAutoPaging(new() { Order = Order.Newest, Tags = ["a", "b,c"], Filter = Json.Parse("{\"x\":{\"y\":1}}") }))
                        names.Add(animal.Name);
                    return string.Join(",", names);
                }

                public static async Task<string> Scan(HttpClient http)
                {
                    var names = new List<string?>();
                    await foreach (Animal animal in New(http).Animals.ScanAutoPaging(new() { Trace = ["t", "u"], Session = "s;1" }))
                        names.Add(animal.Name);
                    return string.Join(",", names);
                }

                public static async Task<string> Put(HttpClient http)
                {
                    await New(http).Animals.Put("o/p", Order.Newest, ["x", "y"], new() { Trace = ["t"] }, new() { Name = "Leo" }, new() { IdempotencyKey = "k" });
                    await New(http).Animals.Put("o", Order.Newest, ["x"], new() { Trace = ["t"] });
                    return "";
                }

                public static async Task<string> Upload(HttpClient http)
                {
                    var plain = await New(http).Animals.Upload("a/b.txt", new() { Note = "n", Meta = Json.Parse("[1]") });
                    var raw = await New(http).Animals.WithRawResponse.Upload("a/b.txt", new() { Note = "n", Meta = Json.Parse("[1]"), Files = [FileUpload.FromBytes("f.txt", Encoding.UTF8.GetBytes("hi"))], Cover = FileUpload.FromBytes("c.png", new byte[] { 65 }) });
                    return plain.Count + " " + raw.Value.Count + " " + raw.Attempts;
                }

                public static async Task<string> Watch(HttpClient http)
                {
                    var names = new List<string?>();
                    await foreach (Animal animal in New(http).Animals.WatchStreaming(Json.Parse("{\"of\":\"cats\"}")))
                        names.Add(animal.Name);
                    return string.Join(",", names);
                }

                public static async Task<string> Replace(HttpClient http) => (await New(http).Animals.Replace(null))?.Name ?? "none";

                public static async Task<string> Login(HttpClient http) => (await New(http).Animals.Login(Json.Parse("{\"user\":\"a b\",\"scopes\":[\"r\",\"w\"]}")))?.GetRawText() ?? "none";

                public static async Task<string> Note(HttpClient http) => await New(http).Animals.Note("hello");

                public static async Task<string> Picture(HttpClient http)
                {
                    await New(http).Animals.Draw(new MemoryStream(new byte[] { 66, 67 }));
                    using var stream = await New(http).Animals.Picture();
                    return new StreamReader(stream).ReadToEnd();
                }

                public static async Task<string> Import(HttpClient http)
                {
                    await New(http).Animals.Import([new() { Name = "a" }, new() { Name = "b" }]);
                    return "";
                }

                public static async Task<string> Mock(HttpClient http) => (await new MockZoo().Animals.Animal(1, default)).Name!;

                public static async Task<string> Options(HttpClient http)
                {
                    var client = New(http).WithOptions(o => o with { Region = "eu", ApiKey = "other" });
                    await client.Animals.Keepers.Count();
                    return new ZooClientOptions { ApiKey = "secret" }.ToString();
                }

                public static Task<string> Webhook(HttpClient http) => Task.FromResult(ZooWebhooks.ParseAnimalBorn("{\"name\":\"Kid\"}").Name!);
            }
        }
        """;
}
