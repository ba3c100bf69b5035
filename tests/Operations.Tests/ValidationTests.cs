using Handinger.Runtime;

namespace Handinger.Operations.Tests;

/// <summary>The document's constraints, checked before anything is sent by clients that ask for it.</summary>
public sealed class ValidationTests
{
    private const string Fine = "Lines = [new() { Price = 1 }]";

    private static readonly Api s_api = new("validation.yaml", [.. Wrong.Select(row => row.Data.Item1), .. Right.Select(row => row.Data), Unchecked]);

    public static TheoryData<string, string> Wrong => new()
    {
        { Order("Customer = \"a\", " + Fine), "$.customer minLength has 1 character, at least 2 are needed" },
        { Order("Customer = \"abcde\", " + Fine), "$.customer maxLength has 5 characters, at most 4 are allowed" },
        { Order("Mail = \"none\", " + Fine), "$.mail pattern does not match @" },
        { Order("Odd = \"nope\", " + Fine), "$.odd pattern does not match ^(?!no)" },
        { Order("Lines = []"), "$.lines minItems has 0 items, at least 1 are needed" },
        { Order("Lines = [new() { Price = 1 }, new() { Price = 2 }, new() { Price = 3 }, new() { Price = 4 }]"), "$.lines maxItems has 4 items, at most 3 are allowed" },
        { Order("Lines = [new() { Price = 1 }, new() { Price = 1 }]"), "$.lines uniqueItems has an item twice" },
        { Order("Lines = [new() { Price = 1 }, new() { Price = 0.005 }]"), "$.lines[1].price minimum is less than 0.01|$.lines[1].price multipleOf is not a multiple of 0.01" },
        { Order("Lines = [new() { Price = 1, Count = 100, Next = new() { Price = -1 } }]"), "$.lines[0].count maximum is more than 99|$.lines[0].next.price minimum is less than 0.01" },
        { Order("Lines = [new() { Price = 1, Big = 9007199254740994 }]"), "$.lines[0].big maximum is more than 9007199254740993" },
        { Order("Codes = [\"1\", \"x\"], " + Fine), @"$.codes[1] pattern does not match ^\d+$" },
        { Order("Codes = [\"1\\n\"], " + Fine), @"$.codes[0] pattern does not match ^\d+$" },
        { Order("Limits = new Dictionary<string, long> { [\"a\"] = 10, [\"b\"] = 11 }, " + Fine), "$.limits.b maximum is more than 10" },
        { Order("ByName = new Dictionary<string, Line> { [\"a\"] = new() { Price = 0 } }, " + Fine), "$.byName.a.price minimum is less than 0.01" },
        { Order("Payment = new Card { Number = \"1\" }, " + Fine), "$.payment.number minLength has 1 character, at least 12 are needed" },
        { Order("Secret = \"hunter2\", " + Fine), "$.secret minLength has 7 characters, at least 8 are needed" },
        { Order("Customer = \"a\", Mail = \"b\", Lines = []"), "$.customer minLength has 1 character, at least 2 are needed|$.mail pattern does not match @|$.lines minItems has 0 items, at least 1 are needed" },
        { Call("Order(\"Ä\", 0, new() { " + Fine + " }, new() { Note = \"123456\", Tags = [\"\", \"b\", \"c\"], XRatio = 1 })"), "shop minLength has 1 character, at least 2 are needed|shop pattern does not match ^[a-z]+$|number minimum is less than 1|note maxLength has 6 characters, at most 5 are allowed|tags maxItems has 3 items, at most 2 are allowed|tags[0] minLength has 0 characters, at least 1 are needed|X-Ratio exclusiveMaximum is not less than 1" },
        { Call("Form(new() { Code = \"abcd\" })"), "$.code maxLength has 4 characters, at most 3 are allowed" },
        { Call("Many([new() { Price = 1 }, new() { Price = 0 }])"), "$[1].price minimum is less than 0.01" },
    };

    public static TheoryData<string> Right =>
    [
        Order(Fine),
        Order("Customer = \"😀😀😀😀\", Mail = \"a@b\", Odd = \"yes\", Broken = \"anything\", Codes = [\"1\"], Secret = \"hunter22\", Free = new() { Any = \"\" }, " + Fine),
        Order("Slow = new string('a', 40), Lines = [new() { Price = 0.29, Count = 99, Big = 9007199254740993 }]"),
        Order("Payment = new Cash(), Limits = new Dictionary<string, long> { [\"a\"] = 10 }, " + Fine),
    ];

    private static string Unchecked => "using var api = new AcmeClient(new() { HttpClient = http }); await api.Order(\"Ä\", 0, new() { Customer = \"a\", Lines = [] }, new() { Note = \"123456\" }); return null;";

    [Fact]
    public void It_compiles_without_a_word()
    {
        Assert.Empty(s_api.Client.Value.Reported);
        Assert.Empty(s_api.Client.Value.CompilerDiagnostics);
    }

    [Theory, MemberData(nameof(Wrong))]
    public async Task All_that_is_wrong_is_told_at_once(string call, string violations)
    {
        var error = await Assert.ThrowsAsync<RequestValidationException>(() => s_api.Call(call));
        Assert.Equal(violations, string.Join('|', error.Violations.Select(violation => $"{violation.Path} {violation.Constraint} {violation.Message}")));
        Assert.DoesNotContain("hunter", error.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Right))]
    public async Task What_is_right_is_sent(string call) => Assert.Equal("POST", (await s_api.Call(call)).Only.Method);

    [Fact]
    public async Task Clients_that_do_not_ask_for_it_send_everything() => Assert.Contains("\"customer\":\"a\"", (await s_api.Call(Unchecked)).Only.Body, StringComparison.Ordinal);

    private static string Order(string order) => Call("Order(\"shop\", 1, new() { " + order + " })");

    private static string Call(string operation) => "using var api = new AcmeClient(new() { HttpClient = http, ValidateRequests = true }); await api." + operation + "; return null;";
}
