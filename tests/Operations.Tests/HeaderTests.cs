using Handinger.Runtime;

namespace Handinger.Operations.Tests;

/// <summary>Headers of responses by property, conditional requests, and keys that make a call happen once.</summary>
public sealed class HeaderTests
{
    private const string Thing = """{"name":"n"}""";
    private const string Listed = "var raw = await client.WithRawResponse.List(); return ";
    private const string Counted = "var raw = await client.WithRawResponse.Count(); return raw.Headers.XTotal;";
    private const string Disposition = "using var raw = await client.WithRawResponse.Download(); return raw.Headers.ContentDisposition + \" \" + Text(raw.Value);";
    private const string Shared = "LimitedHeaders one = (await client.WithRawResponse.Shared()).Headers; LimitedHeaders two = (await client.WithRawResponse.AlsoShared()).Headers; return one.XLeft + two.XLeft;";
    private const string Untyped = "var raw = await client.WithRawResponse.Without(); return raw.Headers[\"X-Any\"];";
    private const string Mocked = "return new ApiResponse<string, CountHeaders>(\"v\", HttpStatusCode.OK, new CountHeaders(ApiHeaders.Empty)).Headers.XTotal is null;";
    private const string Unchanged = "Thing? thing = await client.Fetch(\"7\", new() { IfNoneMatch = \"\\\"v1\\\"\" }); return thing is null ? \"as it was\" : thing.Name;";
    private const string UnchangedRaw = "var raw = await client.WithRawResponse.Fetch(\"7\", new() { IfNoneMatch = \"\\\"v1\\\"\" }); return (int)raw.StatusCode + \" \" + raw.ETag;";
    private const string Undeclared = "return (await client.Edit(\"7\", new() { Name = \"n\" })).Name;";
    private const string Conditional = "var raw = await client.WithRawResponse.Fetch(\"7\"); return (await client.Replace(\"7\", raw.Value!, new() { IfMatch = raw.ETag! })).Name;";
    private const string Lost = "try { await client.Replace(\"7\", new() { Name = \"n\" }, new() { IfMatch = \"\\\"v1\\\"\" }); } catch (PreconditionFailedException e) { return e.ErrorAs<Problem>()!.Title; } return null;";
    private const string Retrying = "using var api = new AcmeClient(new() { HttpClient = http, TimeProvider = new Impatient() }); ";
    private const string KeyOfItsOwn = Retrying + "await api.Charge(\"7\"); await api.Charge(\"7\"); return null;";
    private const string KeyOfTheCaller = Retrying + "await api.Charge(\"7\", new() { IdempotencyKey = \"mine\" }); return null;";
    private const string KeyForAnyPost = Retrying + "await api.AlsoShared(new() { IdempotencyKey = \"any\" }); return null;";

    private static readonly Api s_api = new(
        "headers.yaml",
        [.. Values.Select(row => row.Data.Item1), Listed + "raw.Headers.XTotal;", Counted, Disposition, Shared, Untyped, Mocked, Unchanged, UnchangedRaw, Undeclared, Conditional, Lost, KeyOfItsOwn, KeyOfTheCaller, KeyForAnyPost]);

    public static TheoryData<string, string, string, string> Values => new()
    {
        { Listed + "raw.Headers.XTotal + 1;", "X-Total", "41", "42" },
        { Listed + "raw.Headers.XRatio;", "X-Ratio", "0.5", "0.5" },
        { Listed + "raw.Headers.XMore == true;", "X-More", "true", "True" },
        { Listed + "raw.Headers.XDigits;", "X-Digits", "007", "007" },
        { Listed + "raw.Headers.XReset?.UtcDateTime.ToString(\"o\");", "X-Reset", "2026-07-10T09:00:00Z", "2026-07-10T09:00:00.0000000Z" },
        { Listed + "raw.Headers.XReset?.UtcDateTime.ToString(\"o\"); // as HTTP has it", "X-Reset", "Fri, 10 Jul 2026 09:00:00 GMT", "2026-07-10T09:00:00.0000000Z" },
        { Listed + "raw.Headers.XLevel == LinkLevel.VeryHigh;".Replace("LinkLevel", "ListXLevel", StringComparison.Ordinal), "X-Level", "very high", "True" },
        { Listed + "raw.Headers.XLevel?.Value;", "X-Level", "of tomorrow", "of tomorrow" },
        { Listed + "string.Join(\"|\", raw.Headers.XTags!);", "X-Tags", "a, b,c", "a|b|c" },
        { Listed + "raw.Headers.XCounts!.Sum();", "X-Counts", "1, 2", "3" },
        { Listed + "raw.Headers.XJson!.Name;", "X-Json", Thing, "n" },
        { Listed + "raw.Headers.Link;", "Link", "</next>; rel=\"next\"", "</next>; rel=\"next\"" },
        { Listed + "raw.Headers.XTotal is null && raw.Headers.XTags is null && raw.Headers.Link is null;", "X-Other", "1", "True" },
        { Listed + "raw.Headers[\"x-other\"] + raw.Value.Count;", "X-Other", "1", "11" },
    };

    [Fact]
    public void It_compiles_without_a_word()
    {
        Assert.Empty(s_api.Client.Value.Reported);
        Assert.Empty(s_api.Client.Value.CompilerDiagnostics);
    }

    [Theory, MemberData(nameof(Values))]
    public async Task Declared_headers_are_typed(string call, string header, string value, string expected) =>
        Assert.Equal(expected, (await s_api.Call(call, new Answer($"[{Thing}]", Headers: (header, value)))).Result);

    [Fact]
    public async Task A_header_of_another_kind_is_told_when_it_is_read()
    {
        var error = await Assert.ThrowsAsync<InvalidResponseException>(() => s_api.Call(Listed + "raw.Headers.XTotal;", new Answer("[]", Headers: ("X-Total", "many"))));
        Assert.Contains("'X-Total' is 'many'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_without_a_body_have_typed_headers_too()
    {
        Outcome outcome = await s_api.Call(Counted, new Answer(Headers: ("X-Total", "5")));
        Assert.Equal(("HEAD", "5"), (outcome.Only.Method, outcome.Result));
    }

    [Fact]
    public async Task And_downloads() =>
        Assert.Equal("attachment %PDF", (await s_api.Call(Disposition, new Answer("%PDF", Type: "application/pdf", Headers: ("Content-Disposition", "attachment")))).Result);

    [Fact]
    public async Task A_shared_response_has_one_class() => Assert.Equal("6", (await s_api.Call(Shared, new Answer(Thing, Headers: ("X-Left", "3")))).Result);

    [Fact]
    public async Task What_is_not_declared_is_had_by_name() => Assert.Equal("x", (await s_api.Call(Untyped, new Answer(Status: 204, Headers: ("X-Any", "x")))).Result);

    [Fact]
    public async Task A_test_can_make_them() => Assert.Equal("True", (await s_api.Call(Mocked)).Result);

    [Fact]
    public async Task What_did_not_change_is_null()
    {
        Outcome outcome = await s_api.Call(Unchanged, new Answer(Status: 304, Headers: ("ETag", "\"v1\"")));
        Assert.Equal("as it was", outcome.Result);
        Assert.Equal("\"v1\"", outcome.Only["If-None-Match"]);
        Assert.Equal("n", (await s_api.Call(Unchanged, new Answer(Thing))).Result);
        Assert.Equal("304 \"v1\"", (await s_api.Call(UnchangedRaw, new Answer(Status: 304, Headers: ("ETag", "\"v1\"")))).Result);
    }

    [Fact]
    public async Task A_304_that_nobody_could_ask_for_is_an_error()
    {
        var error = await Assert.ThrowsAsync<ApiException>(() => s_api.Call(Undeclared, new Answer(Status: 304)));
        Assert.Equal(304, (int)error.StatusCode!);
    }

    [Fact]
    public async Task The_version_that_was_read_guards_what_is_written()
    {
        Outcome outcome = await s_api.Call(Conditional, new Answer(Thing, Headers: ("ETag", "W/\"7\"")));
        Assert.Equal(["GET", "PUT"], outcome.Sent.Select(sent => sent.Method));
        Assert.Equal("W/\"7\"", outcome.Sent[1]["If-Match"]);
    }

    [Fact]
    public async Task A_lost_race_has_an_exception_of_its_own() => Assert.Equal("changed", (await s_api.Call(Lost, new Answer("""{"title":"changed"}""", 412))).Result);

    [Fact]
    public async Task Retries_keep_the_key_and_calls_have_each_their_own()
    {
        Outcome outcome = await s_api.Call(KeyOfItsOwn, new Answer(Status: 503), new Answer(Status: 503), new Answer(Status: 204));
        Assert.Equal(4, outcome.Sent.Count);
        string?[] keys = [.. outcome.Sent.Select(sent => sent["Idempotency-Key"])];
        Assert.True(Guid.TryParse(keys[0], out _));
        Assert.Equal((keys[0], keys[0]), (keys[1], keys[2]));
        Assert.NotEqual(keys[0], keys[3]);
    }

    [Fact]
    public async Task The_callers_key_goes_with_any_call()
    {
        Assert.Equal(["mine", "mine"], (await s_api.Call(KeyOfTheCaller, new Answer(Status: 503), new Answer(Status: 204))).Sent.Select(sent => sent["Idempotency-Key"]));
        Assert.Equal("any", (await s_api.Call(KeyForAnyPost, new Answer(Thing))).Only["Idempotency-Key"]);
    }
}
