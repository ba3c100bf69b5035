namespace Handinger.Operations.Tests;

/// <summary>Parameters of every place, style and type, as they leave the client.</summary>
public sealed class ParameterTests
{
    private const string Point = "new() { X = 1, Y = \"a b\" }";
    private const string Names = "[\"a\", \"b c\"]";

    private static readonly Api s_api = new("parameters.yaml", [.. Targets.Select(row => row.Data.Item1), .. Headers.Select(row => row.Data.Item1), .. Refused.Select(row => row.Data.Item1)]);

    public static TheoryData<string, string> Targets => new()
    {
        { "client.PathScalars(\"a/b?c\", 5, true)", "/path/a%2Fb%3Fc/.5/;matrix=true" },
        { $"client.PathLists({Names}, {Names}, {Names}, {Names}, {Names}, {Names})", "/lists/a,b%20c/a,b%20c/.a,b%20c/.a.b%20c/;matrix=a,b%20c/;matrixExploded=a;matrixExploded=b%20c" },
        { $"client.PathObjects({Point}, {Point}, {Point}, {Point}, {Point}, {Point})", "/objects/x,1,y,a%20b/x=1,y=a%20b/.x,1,y,a%20b/.x=1.y=a%20b/;matrix=x,1,y,a%20b/;x=1;y=a%20b" },
        {
            $"client.PathTypes(Guid.Empty, new DateOnly(2026, 7, 10), new DateTimeOffset(2026, 7, 10, 9, 30, 0, TimeSpan.FromHours(2)), Level.VeryHigh, {Point})",
            "/typed/00000000-0000-0000-0000-000000000000/2026-07-10/2026-07-10T09%3A30%3A00%2B02%3A00/very%20high/%7B%22x%22%3A1%2C%22y%22%3A%22a%20b%22%7D"
        },
        { "client.Shared(7)", "/shared/7" },
        { "client.Shared(7, new() { Lang = \"de\" })", "/shared/7?lang=de" },
        { "client.SharedOver(7, new() { Lang = 3 })", "/shared/7?lang=3" },
        { "client.Query()", "/query" },
        { "client.Query(new())", "/query" },
        { "client.Query(new() { Text = \"a&b=c+d é\", Count = -1, On = false, Ratio = 0.1 })", "/query?text=a%26b%3Dc%2Bd%20%C3%A9&count=-1&on=false&ratio=0.1" },
        { "client.Query(new() { Text = \"\" })", "/query?text=" },
        { "client.Query(new() { Day = new DateOnly(2026, 1, 2), At = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), Level = Level.Low })", "/query?day=2026-01-02&at=2026-01-02T03%3A04%3A05Z&level=low" },
        { "client.Query(new() { Level = new Level(\"of tomorrow\") })", "/query?level=of%20tomorrow" },
        { "client.Query(new() { Nullable = null })", "/query" },
        { "client.Query(new() { Nullable = \"x\" })", "/query?nullable=x" },
        { $"client.Query(new() {{ Form = {Names}, FormExploded = {Names} }})", "/query?form=a,b%20c&formExploded=a&formExploded=b%20c" },
        { $"client.Query(new() {{ Space = {Names}, Pipe = {Names} }})", "/query?space=a%20b%20c&pipe=a%7Cb%20c" },
        { "client.Query(new() { Form = [], FormExploded = [], Pipe = [] })", "/query" },
        { "client.Query(new() { Levels = [Level.Low, Level.VeryHigh], Days = [new DateOnly(2026, 1, 2), new DateOnly(2026, 1, 3)] })", "/query?levels=low,very%20high&days=2026-01-02&days=2026-01-03" },
        { $"client.Query(new() {{ Object = {Point}, ObjectPipe = {Point} }})", "/query?object=x,1,y,a%20b&objectPipe=x%7C1%7Cy%7Ca%20b" },
        { $"client.Query(new() {{ ObjectExploded = {Point} }})", "/query?x=1&y=a%20b" },
        { $"client.Query(new() {{ Deep = new() {{ Name = \"n\", Tags = {Names}, At = {Point} }} }})", "/query?deep%5Bname%5D=n&deep%5Btags%5D%5B0%5D=a&deep%5Btags%5D%5B1%5D=b%20c&deep%5Bat%5D%5Bx%5D=1&deep%5Bat%5D%5By%5D=a%20b" },
        { "client.Query(new() { Map = new Dictionary<string, long> { [\"k&\"] = 1 } })", "/query?map%5Bk%26%5D=1" },
        { "client.Query(new() { Reserved = \"/a:b?c&d#e f%20\" })", "/query?reserved=/a:b?c%26d%23e%20f%20" },
        { "client.Query(new() { Json = new() { Name = \"n\", Tags = [\"t\"] } })", "/query?json=%7B%22name%22%3A%22n%22%2C%22tags%22%3A%5B%22t%22%5D%7D" },
        { "client.Query(new() { Either = \"one\" })", "/query?either=one" },
        { "client.Query(new() { Either = new[] { \"a\", \"b\" } })", "/query?either=a&either=b" },
        { "client.Query(new() { Ids = [1, 2] })", "/query?ids%5B%5D=1&ids%5B%5D=2" },
        { "client.Required(new() { Q = \"x\", Maybe = null })", "/required?q=x&version=v2" },
        { "client.Required(new() { Q = \"x\", Maybe = 5 })", "/required?q=x&version=v2&maybe=5" },
    };

    public static TheoryData<string, string, string> Headers => new()
    {
        { "client.Shared(7, new() { XTrace = \"t\" })", "X-Trace", "t" },
        { "client.Headers(new() { XText = \"a, b\" })", "X-Text", "a, b" },
        { "client.Headers(new() { XDay = new DateOnly(2026, 1, 2) })", "X-Day", "2026-01-02" },
        { "client.Headers(new() { XList = [\"a\", \"b\"] })", "X-List", "a,b" },
        { "client.Headers(new() { XObject = new() { X = 1, Y = \"b\" } })", "X-Object", "x,1,y,b" },
        { "client.Headers(new() { XExploded = new() { X = 1, Y = \"b\" } })", "X-Exploded", "x=1,y=b" },
        { "client.Headers(new() { XJson = new() { X = 1, Y = \"b\" } })", "X-Json", "{\"x\":1,\"y\":\"b\"}" },
        { "client.Headers(new() { XLevel = Level.VeryHigh })", "X-Level", "very high" },
        { "client.Cookies(new() { Session = \"s;1\", Level = Level.Low })", "Cookie", "session=s%3B1; level=low" },
        { "client.Cookies(new() { List = [\"a\", \"b\"], Object = new() { X = 1, Y = \"b\" } })", "Cookie", "list=a,b; object=x,1,y,b" },
    };

    public static TheoryData<string, string> Refused => new()
    {
        { "client.Required(null!)", "parameters" },
        { "client.SharedOver(7, null!)", "parameters" },
        { "client.PathScalars(null!, 5, true)", "simple" },
        { "client.PathScalars(\"\", 5, true)", "simple" },
        { "client.PathScalars(\"..\", 5, true)", "simple" },
        { "client.PathLists([], [\"a\"], [\"a\"], [\"a\"], [\"a\"], [\"a\"])", "simple" },
        { "client.Headers(new() { XText = \"a\\r\\nX-Evil: 1\" })", "X-Text" },
    };

    [Fact]
    public void It_compiles_without_a_word()
    {
        Assert.Empty(s_api.Client.Value.Reported);
        Assert.Empty(s_api.Client.Value.CompilerDiagnostics);
    }

    [Theory, MemberData(nameof(Targets))]
    public async Task In_path_and_query(string call, string target) => Assert.Equal(target, (await s_api.Call(call)).Only.Target);

    [Theory, MemberData(nameof(Headers))]
    public async Task In_headers_and_cookies(string call, string header, string value) => Assert.Equal(value, (await s_api.Call(call)).Only[header]);

    [Theory, MemberData(nameof(Refused))]
    public async Task Refused_before_anything_is_sent(string call, string name) =>
        Assert.Equal(name, (await Assert.ThrowsAnyAsync<ArgumentException>(() => s_api.Call(call))).ParamName);
}
