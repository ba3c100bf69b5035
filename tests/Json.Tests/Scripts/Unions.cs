using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Acme.Shop;
using Handinger.Runtime;

namespace Scripts
{
    public static class Unions
    {
        public static void TheDiscriminatorChooses()
        {
            Event read = Event.FromJson("""{"id":"e","size":2,"x":1,"type":"removed"}""");
            Check.True(read.TryGetRemovedEvent(out RemovedEvent? removed) && !read.TryGetCreatedEvent(out _));
            Check.Equal("e", read.Id);
            Check.Equal(2L, read.Size);
            Check.Json("""{"id":"e","size":2,"x":1,"type":"removed"}""", read.ToJson());
            Check.Equal("removed", read.Match(created => "created", r => "removed", other => "other"));
            Event made = removed!;
            Check.Equal(read, made);
            Check.True(made.RawJson.IsEmpty && !read.RawJson.IsEmpty);
            Check.Equal("removed", made.Value switch { RemovedEvent => "removed", _ => "other" });
            Check.True(Event.FromJson("""{"type":"cr\u0065ated"}""").TryGetCreatedEvent(out _));
        }

        public static void TheDiscriminatorIsFoundWhereverItStands()
        {
            foreach (string json in new[]
            {
                """{"type":"removed"}""",
                """ { "id" : "e" , "type" : "removed" } """,
                """{"id":"type","x":"removed","type":"removed"}""",
                """{"id":"\"type\":\"created\"","type":"removed"}""",
                """{"a\"type":"created","type":"removed"}""",
                """{"id":"{","type":"removed"}""",
                """{"x":{"type":"created"},"type":"removed"}""",
                """{"x":["type",{"type":"created"}],"type":"removed"}""",
                """{"\u0074ype":"removed","id":"e"}""",
                """{"type":"rem\u006fved"}""",
                """{"type":"removed","type":"created"}""",
                """{"mytype":"created","type":"removed"}""",
            })
            {
                Check.True(Event.FromJson(json).TryGetRemovedEvent(out _));
                Check.True(Event.FromJson("[" + json + "]").Value is JsonElement);
            }

            // Of another object that follows.
            IReadOnlyList<Event> events = Order.FromJson("""{"events":[{"id":"a"},{"type":"removed","id":"b"}]}""").Events!;
            Check.True(events[0].Value is not RemovedEvent && events[1].Value is RemovedEvent);
        }

        public static void UnknownVariantsAreKept()
        {
            const string json = """{ "type":"moved", "id":"e", "to":[1] }""";
            Event read = Event.FromJson(json);
            Check.True(read.Value is JsonElement);
            Check.Equal("e", read.Id);
            Check.True(read.Size is null);
            Check.Json(json, read.ToJson());
            Check.Equal(json, Encoding.UTF8.GetString(read.RawJson.ToArray()));
            Check.Equal("other", read.Match(created => "created", removed => "removed", other => "other"));
            Check.Throws<JsonPropertyException>(() => _ = Event.FromJson("""{"type":"moved"}""").Id);
            Check.Throws<JsonPropertyException>(() => Event.FromJson("null"));
            foreach (string odd in new[] { "5", "\"x\"", "[1]", "true", "{}" })
            {
                Check.Json(odd, Event.FromJson(odd).ToJson());
            }
        }

        public static void TagsChoose()
        {
            Check.True(Tagged.FromJson("""{"id":"a","type":"created"}""").TryGetCreatedEvent(out _));
            Check.True(Tagged.FromJson("""{"id":"a","type":"removed"}""").TryGetRemovedEvent(out _));
            Check.True(Tagged.FromJson("""{"id":"a","type":"x"}""").Value is JsonElement);
        }

        public static void KeysChoose()
        {
            Check.True(Keyed.FromJson("""{"name":"n"}""").TryGetCustomer(out _));
            Check.True(Keyed.FromJson("""{"name":"n","currency":"c"}""").TryGetPrices(out _));
            Check.True(Keyed.FromJson("""{"id":"a","count":1}""").TryGetOrder(out _));
            Check.True(Keyed.FromJson("""{"id":"a"}""").TryGetOrder(out _));
            Check.True(Keyed.FromJson("""{"zzz":"a"}""").Value is JsonElement);
        }

        public static void KindsChoose()
        {
            Check.Equal("\"s\"", Text(Input.FromJson("\"s\"")));
            Check.True(Input.FromJson("5").Value is long);
            Check.True(Input.FromJson("5.5").Value is double);
            Check.True(Input.FromJson("99999999999999999999").Value is double);
            Check.True(Input.FromJson("true").Value is bool);
            Check.True(Input.FromJson("""["a","b"]""").TryGetStringList(out IReadOnlyList<string>? list) && list.Count == 2);
            Check.True(Input.FromJson("""{"name":"n"}""").TryGetCustomer(out _));
            Check.True(Input.FromJson("[1]").Value is JsonElement);
            foreach (string json in new[] { "\"s\"", "5", "5.5", "1e400", "true", "[\"a\"]", "[]", "[[1]]", "{\"name\":\"n\",\"x\":1}" })
            {
                Check.Json(json, Input.FromJson(json).ToJson());
            }
        }

        public static void ListsAreToldApartByTheirItems()
        {
            Check.True(Tokens.FromJson("[1,2]").TryGetIntegerList(out _));
            Check.True(Tokens.FromJson("[\"a\"]").TryGetStringList(out _));
            Check.True(Tokens.FromJson("[[1],[2,3]]").TryGetIntegerLists(out _));
            Check.True(Tokens.FromJson("[1,\"a\"]").Value is JsonElement);
            Check.True(Tokens.FromJson("""{"a":"b"}""").TryGetMap(out _));
            Check.Json("[[1],[2,3]]", Tokens.FromJson("[[1],[2,3]]").ToJson());
            Tokens tokens = new List<long> { 1, 2 };
            Check.Json("[1,2]", tokens.ToJson());
            tokens = new Dictionary<string, string> { ["a"] = "b" };
            Check.Json("""{"a":"b"}""", tokens.ToJson());
        }

        public static void CollectionExpressionsAndConversions()
        {
            Input input = ["a", "b"];
            Check.Json("""["a","b"]""", input.ToJson());
            var items = new List<string>();
            foreach (string item in input)
            {
                items.Add(item);
            }

            Check.Equal(2, items.Count);
            input = "text";
            Check.Json("\"text\"", input.ToJson());
            input = 5L;
            Check.Json("5", input.ToJson());
            input = new Customer { Name = "N" };
            Check.Json("""{"name":"N"}""", input.ToJson());
            Check.Equal<Input>("a", Input.FromJson("\"\\u0061\""));
            Check.True((Input)"a" != (Input)"b");
            string shown = input.ToString();
            Check.Equal("""{"name":"N"}""", shown);
        }

        public static void TheSerializerReadsAndWrites()
        {
            Event read = JsonSerializer.Deserialize<Event>("""{"type":"moved","id":"e"}""")!;
            Check.True(read.RawJson.IsEmpty);
            Check.Json("""{"type":"moved","id":"e"}""", JsonSerializer.SerializeToUtf8Bytes(read));
            Check.Equal("e", read.Id);
        }

        private static string Text(Input input) => Encoding.UTF8.GetString(input.ToJson());
    }

    public static class Enums
    {
        public static void AnyValueSurvives()
        {
            Status status = "later";
            Check.Equal("later", status.ToString());
            Check.Equal(Status.Open, "open");
            Check.Equal(default, Status.Empty);
            string known = Customer.FromJson("{\"name\":\"open\"}").Name;
            string read = Order.FromJson("{\"status\":\"open\"}").Status.Value;
            Check.True(ReferenceEquals(Order.FromJson("{\"status\":\"open\"}").Status.Value, read), "no new string");
            string later = Order.FromJson("{\"status\":\"later\"}").Status.Value;
            Check.True(ReferenceEquals(Order.FromJson("{\"status\":\"later\"}").Status.Value, later), "nor of one that was not known");
            string escaped = Order.FromJson("{\"status\":\"l\\u0061ter\"}").Status.Value;
            Check.Equal("later", escaped);
            string tooLong = new('x', 65);
            Check.Equal(tooLong, Order.FromJson("{\"status\":\"" + tooLong + "\"}").Status.Value);
            for (int i = 0; i < 300; i++)
                Check.Equal("more" + i, Order.FromJson("{\"status\":\"more" + i + "\"}").Status.Value);
            Check.Equal(1, Order.FromJson("{\"status\":\"o\\\"dd\"}").Status.Value switch { Status.Names.Odd => 1, _ => 0 });
            Priority priority = 7;
            Check.Equal("7", priority.ToString());
            Check.Equal(-9L, Priority.Names.High);
            Check.Equal(0.5, Ratio.Half.Value);
        }
    }
}
