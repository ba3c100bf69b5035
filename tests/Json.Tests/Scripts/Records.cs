using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Acme.Shop;
using Handinger.Runtime;

namespace Scripts
{
    public static class Records
    {
        private const string Minimal = """{"id":"a","count":1,"note":null,"at":"2026-01-02T03:04:05Z","status":"open","kind":"order"}""";

        public static void EveryKindIsReadAndWritten()
        {
            const string json = """
                {"id":"a","count":12,"note":"n","at":"2026-01-02T03:04:05.123+02:00","status":"closed","label":"l","schema":{"x":[1,2.50,null]},
                "tags":["x","y"],"holes":["x",null],"matrix":[[1,2.5],[]],"rates":{"a":1,"b":2},"customer":{"name":"N","age":3},"lines":[{"name":"M"}],
                "token":"t","createdBy":"c","kind":"order","price":1.5,"total":10.10,"key":"0f8fad5b-d9cb-469f-a165-70867728950e","blob":"AQID",
                "day":"2026-02-28","hour":"12:30:00.5","span":"P1DT2H3.5S","big":123456789012345678901234567890,"events":[{"type":"created","id":"e","size":1}],"priority":-9,
                "next":{"id":"b","count":1,"note":null,"at":"2026-01-02T03:04:05Z","status":"new","kind":"order"}}
                """;
            Order order = Order.FromJson(json);
            Check.Json(json, order.ToJson());
            Check.Equal(12L, order.Count);
            Check.Equal("n", order.Note);
            Check.Equal(Status.Closed, order.Status);
            Check.Equal(TimeSpan.FromHours(2), order.At.Offset);
            Check.Equal(3, order.Customer!.Age);
            Check.Equal(2.5, order.Matrix![0][1]);
            Check.True(order.Holes![1] is null);
            Check.Equal(10.10m, order.Total);
            Check.Equal(new DateOnly(2026, 2, 28), order.Day);
            Check.Equal(new TimeOnly(12, 30, 0, 500), order.Hour);
            Check.Equal(new TimeSpan(1, 2, 0, 3, 500), order.Span);
            Check.Equal(BigInteger.Parse("123456789012345678901234567890"), order.Big);
            Check.Equal(3, order.Blob!.Length);
            Check.Equal(Priority.High, order.Priority);
            Check.Equal("new", order.Next!.Status.Value);
            Check.True(order.HasSchema && order.HasCustomer);
        }

        public static void RawJsonIsTheSliceThatCame()
        {
            byte[] buffer = Encoding.UTF8.GetBytes("  {\"id\":\"a\",\"customer\" : { \"name\" :\"N\" , \"x\":1 } }  ");
            Order order = Order.FromJson(buffer);
            Check.Equal("{ \"name\" :\"N\" , \"x\":1 }", Encoding.UTF8.GetString(order.Customer!.RawJson.ToArray()));
            Check.True(order.RawJson.Span.Overlaps(buffer));
            Check.Equal(buffer.Length - 4, order.RawJson.Length);
            Customer detached = order.Customer.Detach();
            Check.True(!detached.RawJson.Span.Overlaps(buffer));
            Check.Equal(order.Customer, detached);
            Check.True((order.Customer with { Age = 1 }).RawJson.IsEmpty);
            Check.Equal(1, (order.Customer with { Age = 1 }).AdditionalProperties.Count);
        }

        public static void TextIsTheSameWhetherItWasLookedAtOrNot()
        {
            (string Json, string Text)[] texts =
            [
                ("", ""), ("plain", "plain"), (new string('x', 5000), new string('x', 5000)), ("café \u2028 \ud83d\udc04", "café \u2028 \ud83d\udc04"),
                ("""a\"b\\c\/d\n\t""", "a\"b\\c/d\n\t"), ("""\u0061\ud83d\udc04""", "a\ud83d\udc04"), ("""\\u0061""", """\u0061"""), ("""café\n""", "café\n"),
            ];
            foreach ((string json, string text) in texts)
            {
                byte[] received = Encoding.UTF8.GetBytes(Minimal.Replace("\"id\":\"a\"", "\"id\":\"" + json + "\""));
                foreach (ReadOnlyMemory<byte> memory in new[] { received, new Copied(received).Memory })
                {
                    Order order = Order.FromJson(memory);
                    Order copy = order with { Count = 1 };
                    byte[] written = order.ToJson();
                    Check.Equal(text, order.Id);
                    Check.True(ReferenceEquals(order.Id, order.Id));
                    Check.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(order.ToJson()));
                    Check.Equal(text, copy.Id);
                    Check.Equal(order, copy);
                    Check.Equal(order.GetHashCode(), copy.GetHashCode());
                    Check.Equal(order.Detach().Id, text);
                }
            }
        }

        public static void ThreadsThatLookAtOnceSeeTheSame()
        {
            for (int round = 0; round < 200; round++)
            {
                Order order = Order.FromJson("""{"id":"a\nb","schema":{"x":[1,2]},"label":"café"}""");
                System.Threading.Tasks.Parallel.For(0, 8, _ =>
                {
                    Check.Equal("a\nb", order.Id);
                    Check.Equal(2, order.Schema!.Value.GetProperty("x").GetArrayLength());
                    Check.Equal("café", order.Label);
                });
            }
        }

        public static void WhatWasDetachedOrLookedAtKeepsItsTextWhenTheBufferIsUsedAgain()
        {
            byte[] buffer = Encoding.UTF8.GetBytes("""{"name":"first","age":1}""");
            Customer detached = Customer.FromJson(buffer).Detach();
            Customer seen = Customer.FromJson(buffer);
            Check.Equal("first", seen.Name);
            Array.Fill(buffer, (byte)'x');
            Check.Equal("first", detached.Name);
            Check.Equal("first", seen.Name);
        }

        public static void UnknownPropertiesSurvive()
        {
            Customer customer = Customer.FromJson("""{"\u0061":1,"name":"N","b":{"c":[true]},"a":2,"é":"\u00e9"}""");
            Check.Equal(3, customer.AdditionalProperties.Count);
            Check.Equal(2, customer.AdditionalProperties["a"].GetInt32());
            Check.Json("""{"name":"N","b":{"c":[true]},"a":2,"é":"é"}""", customer.ToJson());
            customer = Customer.FromJson("""{"z":1.0,"name":"N","y":"q\"uote"}""");
            Check.Equal("""{"name":"N","z":1.0,"y":"q\"uote"}""", Encoding.UTF8.GetString(customer.ToJson()));
            Customer changed = customer with { AdditionalProperties = new Dictionary<string, JsonElement> { ["k"] = Json.Parse("[1]"), ["name"] = Json.Parse("5") } };
            Check.Json("""{"name":5,"k":[1]}""", changed.ToJson());
            Check.Json("""{"name":"N","z":1.0,"y":"q\"uote"}""", customer.ToJson());
        }

        public static void MissingAndWrongOnesFailWhenReadAndGoBackAsTheyCame()
        {
            const string json = """{"id":5,"at":"yesterday","status":null,"label":{"a":1},"tags":["x",7],"lines":[{"name":"M"},{"name":[]}],"customer":"no","span":"P1Y","big":1.5,"priority":"high","hour":"25:00:00","kind":"order"}""";
            Order order = Order.FromJson(json);
            Check.Json(json, order.ToJson());
            Check.Equal("$.id: expected a string, found a number.", Check.Throws<JsonPropertyException>(() => _ = order.Id).Message);
            Check.Equal("$.count", Check.Throws<JsonPropertyException>(() => _ = order.Count).Path);
            Check.Equal("$.note", Check.Throws<JsonPropertyException>(() => _ = order.Note).Path);
            Check.Equal("$.status", Check.Throws<JsonPropertyException>(() => _ = order.Status).Path);
            Check.Equal("$.tags[1]", Check.Throws<JsonPropertyException>(() => _ = order.Tags).Path);
            Check.Equal("$.lines[1].name", Check.Throws<JsonPropertyException>(() => _ = order.Lines![1].Name).Path);
            Check.Equal("$.customer", Check.Throws<JsonPropertyException>(() => _ = order.Customer).Path);
            Check.Equal("$.span", Check.Throws<JsonPropertyException>(() => _ = order.Span).Path);
            Check.Throws<JsonPropertyException>(() => _ = order.Big);
            Check.Throws<JsonPropertyException>(() => _ = order.Priority);
            Check.Throws<JsonPropertyException>(() => _ = order.Hour);
            Check.Equal("M", order.Lines![0].Name);
            Order mended = order with { Id = "a", Count = 3, Label = "l" };
            Check.Equal("a", mended.Id);
            JsonElement written = Check.Parse(mended.ToJson());
            Check.Equal("a", written.GetProperty("id").GetString());
            Check.Equal("l", written.GetProperty("label").GetString());
            Check.Equal("yesterday", written.GetProperty("at").GetString());
        }

        public static void NullWhereNoneIsAllowedGoesBack()
        {
            Order order = Order.FromJson(Minimal.Replace("}", ",\"label\":null,\"tags\":null}"));
            Check.True(order.Label is null && order.Tags is null);
            Check.Json(Minimal.Replace("}", ",\"label\":null,\"tags\":null}"), order.ToJson());
        }

        public static void StrictFailsAtOnce()
        {
            JsonReadFunc<Order> read = (ref JsonModelReader reader, out Order? value) => Read(ref reader, out value);
            Check.Equal("$.lines[0].name", Check.Throws<JsonPropertyException>(() => Json.Read(Bytes(Minimal.Replace("}", ",\"lines\":[{\"age\":1}]}")), read, strict: true)).Path);
            Check.Equal("$.count", Check.Throws<JsonPropertyException>(() => Json.Read(Bytes(Minimal.Replace("1", "\"x\"")), read, strict: true)).Path);
            Json.Read(Bytes(Minimal), read, strict: true);
        }

        public static void LaterDuplicateWins()
        {
            Customer customer = Customer.FromJson("""{"name":"a","name":"b","age":1,"age":"x"}""");
            Check.Equal("b", customer.Name);
            Check.Throws<JsonPropertyException>(() => _ = customer.Age);
            customer = Customer.FromJson("""{"age":"x","name":"b","age":1}""");
            Check.Equal(1, customer.Age);
            Check.Json("""{"name":"b","age":1}""", customer.ToJson());
        }

        public static void NumbersKeepTheirValue()
        {
            foreach (string number in new[] { "0.1234567890123456789012345", "1e400", "-0.0", "9007199254740993", "1E2", "123456789.123456789123456789" })
            {
                string json = Minimal.Replace("}", ",\"price\":" + number + ",\"total\":" + number + ",\"big\":" + number + "}");
                Check.Json(json, Order.FromJson(json).ToJson());
            }

            Order order = Order.FromJson(Minimal.Replace("\"count\":1", "\"count\":1.20e1"));
            Check.Equal(12L, order.Count);
            order = Order.FromJson(Minimal.Replace("\"count\":1", "\"count\":9223372036854775808"));
            Check.Throws<JsonPropertyException>(() => _ = order.Count);
            Check.Equal(0.5, (Order.FromJson(Minimal.Replace("}", ",\"price\":0.1234567890123456789012345}")) with { Price = 0.5 }).Price);
        }

        public static void RootMustBeAnObject()
        {
            Check.Equal("$: expected an object, found null.", Check.Throws<JsonPropertyException>(() => Order.FromJson("null")).Message);
            Check.Equal("$: expected an object, found an array.", Check.Throws<JsonPropertyException>(() => Order.FromJson("[1]")).Message);
            Check.Throws<JsonException>(() => Order.FromJson("{"));
            Check.Throws<JsonException>(() => Order.FromJson(""));
            Check.Throws<JsonException>(() => Order.FromJson("{} {}"));
            Check.Equal("N", Customer.FromJson(new byte[] { 0xEF, 0xBB, 0xBF }.Concat(Bytes("{\"name\":\"N\"}").ToArray()).ToArray()).Name);
        }

        public static void DeepNestingIsRefused()
        {
            string deep = string.Concat(Enumerable.Repeat("{\"next\":", 200)) + "{}" + new string('}', 200);
            Order order = Order.FromJson(deep);
            Check.Json(deep, order.ToJson());
            Check.Equal(order, Order.FromJson(deep));
            Check.Throws<JsonException>(() => Order.FromJson(string.Concat(Enumerable.Repeat("{\"next\":", 300)) + "{}" + new string('}', 300)));
            Check.Throws<JsonException>(() => Order.FromJson("{\"x\":" + new string('[', 100000) + new string(']', 100000) + "}"));
        }

        public static void EqualityIsThatOfTheJson()
        {
            Order one = Order.FromJson(Minimal);
            Order two = Order.FromJson("""{"kind":"order","count":1.0,"status":"open", "note":null,"at":"2026-01-02T03:04:05+00:00","id":"\u0061"}""");
            Check.Equal(one, two);
            Check.Equal(one.GetHashCode(), two.GetHashCode());
            Check.True(one == two && one != two with { Label = "x" });
            Check.Equal(new Customer { Name = "N" }, Customer.FromJson("{\"name\":\"N\"}"));
            Check.True(Customer.FromJson("{\"name\":\"N\"}") != Customer.FromJson("{\"name\":\"N\",\"x\":1}"));
            Check.True(!((object)new Empty()).Equals(new Customer()));
        }

        public static void TextMasksSecrets()
        {
            Order order = Order.FromJson(Minimal.Replace("}", ",\"token\":\"hush\"}"));
            Check.True(!order.ToString().Contains("hush") && order.ToString().Contains("\"token\":\"***\""));
            Check.True(Encoding.UTF8.GetString(order.ToJson()).Contains("hush"));
            order = Order.FromJson(Minimal.Replace("}", ",\"token\":{\"s\":\"hush\"}}"));
            Check.True(!order.ToString().Contains("hush"));
        }

        public static void RequestsTellSetFromUnset()
        {
            NewOrder order = new() { Name = "n", Url = null, Old = "o" };
            Check.Json("{\"name\":\"n\",\"url\":null,\"kind\":\"new\\\"order\\u2028\",\"old\":\"o\"}", order.ToJson());
            Check.True(!order.HasLimit && (order with { Limit = null }).HasLimit);
            Check.Json("{\"name\":\"n\",\"url\":null,\"kind\":\"new\\\"order\\u2028\",\"old\":\"o\",\"limit\":null}", (order with { Limit = null }).ToJson());
            NewOrder read = NewOrder.FromJson("""{"name":"n","url":null,"kind":"other","old":"o","createdAt":"c","limit":5}""");
            Check.Equal("other", read.Kind);
            Check.Json("""{"name":"n","url":null,"kind":"other","old":"o","limit":5}""", Json.Write(read, JsonWrite.Model, JsonWriteMode.Request));
            Check.Json("""{"name":"n","url":null,"kind":"other","old":"o","createdAt":"c","limit":5}""", read.ToJson());
            Check.Equal("new\"order\u2028", NewOrder.FromJson("""{"kind":"new\"order\u2028"}""").Kind);
        }

        public static void AdditionalPropertiesHaveTheirType()
        {
            Prices prices = Prices.FromJson("""{"currency":"EUR","a":1,"b":2}""");
            Check.Equal(2L, prices.AdditionalProperties["b"]);
            Check.Json("""{"currency":"EUR","c":3}""", (prices with { AdditionalProperties = new Dictionary<string, long> { ["c"] = 3 } }).ToJson());
            prices = Prices.FromJson("""{"currency":"EUR","a":"x"}""");
            Check.Equal("$.a", Check.Throws<JsonPropertyException>(() => _ = prices.AdditionalProperties).Path);
            Check.Json("""{"currency":"EUR","a":"x"}""", prices.ToJson());
        }

        public static void HostileNamesWork()
        {
            string json = "{\"jsonRead\":[\"a\"],\"jsonWrite\":{\"k\":\"v\"},\"json\":1,\"order\":\"o\",\"first\":{},\"status\":null,\"iReadOnlyList\":\"i\",\"a\\\"b\\\\c\\u2028\\n\\u0000*/\":\"q\",\"\U0001F404\":\"moo\",\"\":\"e\"}";
            Hostile hostile = Hostile.FromJson(json);
            Check.Equal("q", hostile.Quote);
            Check.Equal("moo", hostile.Cow);
            Check.Equal("e", hostile.Nothing);
            Check.Equal(0, hostile.AdditionalProperties.Count);
            Check.Json(json, hostile.ToJson());
        }

        public static void TextThatIsNoUnicodeIsKept()
        {
            Customer customer = Customer.FromJson("""{"name":"\ud800","x":"\udfff"}""");
            Check.Throws<JsonPropertyException>(() => _ = customer.Name);
            Check.True(Encoding.UTF8.GetString(customer.ToJson()).Contains("\\ud800"));
            byte[] broken = Encoding.UTF8.GetBytes("{\"name\":\"?\",\"?\":1}");
            broken[9] = 0xFF;
            broken[13] = 0xFE;
            customer = Customer.FromJson(broken);
            Check.Throws<JsonPropertyException>(() => _ = customer.Name);
            Check.Equal(1, customer.AdditionalProperties.Count);
            customer.ToJson();
            _ = customer.ToString();
        }

        public static void ManyRequiredPropertiesAreAllTold()
        {
            Wide wide = Wide.FromJson("{" + string.Join(",", Enumerable.Range(0, 130).Where(i => i != 129).Select(i => "\"p" + i + "\":" + i)) + "}");
            Check.Equal(128L, wide.P128);
            Check.Throws<JsonPropertyException>(() => _ = wide.P129);
        }

        public static void PropertiesComeInAnyOrder()
        {
            string[] properties = ["\"id\":\"a\"", "\"x\":[1]", "\"count\":1", "\"note\":null", "\"at\":\"2026-01-02T03:04:05Z\"", "\"y\":{}", "\"status\":\"open\"", "\"customer\":{\"age\":3,\"z\":0,\"name\":\"N\"}", "\"kind\":\"order\""];
            for (int first = 0; first < properties.Length; first++)
            {
                IEnumerable<string> turned = properties.Skip(first).Concat(properties.Take(first));
                foreach (string json in new[] { "{" + string.Join(",", turned) + "}", "{" + string.Join(",", turned.Reverse()) + "}" })
                {
                    Order order = Order.FromJson(json);
                    Check.True(order is { Id: "a", Count: 1, Note: null, Customer: { Age: 3, Name: "N" }, Kind: "order" } && order.Status == Status.Open);
                    Check.Equal(2, order.AdditionalProperties.Count);
                    Check.Json(json, order.ToJson());
                }
            }

            Order without = Order.FromJson("""{"kind":"order","count":1,"count":2,"note":null,"note":null}""");
            Check.Equal(2L, without.Count);
            Check.Equal("$.id", Check.Throws<JsonPropertyException>(() => _ = without.Id).Path);
            Check.Equal("$.at", Check.Throws<JsonPropertyException>(() => _ = without.At).Path);
            Check.True(without.Note is null);
        }

        public static void AListThatBreaksAfterAnObjectIsKeptUnderItsOwnName()
        {
            string json = Minimal.Replace("}", ",\"lines\":[{\"name\":\"M\"},7]}");
            Order order = Order.FromJson(json);
            Check.Equal("$.lines[1]", Check.Throws<JsonPropertyException>(() => _ = order.Lines).Path);
            Check.Json(json, order.ToJson());
        }

        public static void DatesWithoutOffsetAreUtc()
        {
            Check.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), Order.FromJson("{\"at\":\"2026-01-02T03:04:05\"}").At);
            Check.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), Order.FromJson("{\"at\":\"2026-01-02 03:04:05z\"}").At);
            Check.Equal(TimeSpan.Zero, Order.FromJson("{\"at\":\"2026-01-02T03:04:05.1\"}").At.Offset);
        }

        public static void TheSerializerReadsAndWrites()
        {
            JsonSerializerOptions options = ShopJson.Options;
            const string json = """{"name":"N","x":{"y":1}}""";
            Customer customer = (Customer)JsonSerializer.Deserialize(json, options.GetTypeInfo(typeof(Customer)))!;
            Check.Equal("N", customer.Name);
            Check.True(customer.RawJson.IsEmpty);
            Check.Json(json, JsonSerializer.SerializeToUtf8Bytes(customer, options.GetTypeInfo(typeof(Customer))));
            Check.Json(json, JsonSerializer.SerializeToUtf8Bytes(customer));
            Check.Equal(customer, JsonSerializer.Deserialize<Customer>("// c\n{\"name\":\"N\",/*x*/\"x\":{\"y\":1,},}", new JsonSerializerOptions { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip }));
            var list = (IReadOnlyList<Order>)JsonSerializer.Deserialize("[" + Minimal + "]", options.GetTypeInfo(typeof(IReadOnlyList<Order>)))!;
            Check.Equal("a", list[0].Id);
            Check.True(JsonSerializer.Deserialize<Customer>("null") is null);
            Check.Equal(Status.Open, JsonSerializer.Deserialize<Status>("\"open\""));
            Check.True(JsonSerializer.Deserialize<Status?>("null") is null);
            Check.Throws<JsonException>(() => JsonSerializer.Deserialize<Customer>("[]"));
            Check.Throws<NotSupportedException>(() => options.GetTypeInfo(typeof(Uri)));
            Check.Json("[" + json + "]", JsonSerializer.SerializeToUtf8Bytes(new List<Customer> { customer }));
        }

        private static ReadOnlyMemory<byte> Bytes(string json) => Encoding.UTF8.GetBytes(json);

        private static bool Read(ref JsonModelReader reader, out Order? value) => JsonRead.Value(ref reader, out value);
    }

    /// <summary>Memory that is no array.</summary>
    internal sealed class Copied(byte[] bytes) : System.Buffers.MemoryManager<byte>
    {
        public override Span<byte> GetSpan() => bytes;

        public override System.Buffers.MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
