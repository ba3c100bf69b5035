namespace Handinger.Requests.Tests;

public sealed class PathTests
{
    [Theory]
    [InlineData("tsk_1", "tsk_1")]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a b?c#d%", "a%20b%3Fc%23d%25")]
    [InlineData("ü", "%C3%BC")]
    [InlineData("...", "...")]
    [InlineData(".a", ".a")]
    [InlineData("{id}", "%7Bid%7D")]
    [InlineData("\\", "%5C")]
    public void Segments_are_escaped(string value, string expected) => Assert.Equal($"/w/{expected}/x", Calls.New("/w/{id}/x").SetPath("id", value).Path);

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("%2e")]
    [InlineData("%2E%2e")]
    [InlineData(".%2E")]
    [InlineData("%252e%252e")]
    public void What_would_lead_elsewhere_is_refused(string value)
    {
        var error = Assert.Throws<ArgumentException>(() => Calls.New("/w/{id}/x").SetPath("id", value));
        Assert.Contains("id", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_is_refused() => Assert.Throws<ArgumentNullException>("id", () => Calls.New("/w/{id}").SetPath("id", (string?)null));

    [Fact]
    public void Dots_that_two_parameters_make_together_are_refused() =>
        Assert.Throws<ArgumentException>(() => Calls.New("/w/{a}{b}/x").SetPath("a", "x").SetPath("b", "x").Path.Length == 0 ? null : Calls.New("/w/{a}{b}/x").SetPath("b", ".").SetPath("a", "."));

    [Fact]
    public void Dots_beside_text_of_the_template_are_refused() => Assert.Throws<ArgumentException>(() => Calls.New("/w/.{a}").SetPath("a", "."));

    [Theory]
    [InlineData("plan.md", "plan.md")]
    [InlineData("a/b/plan v2.md", "a/b/plan%20v2.md")]
    public void Nested_paths_keep_their_slashes(string value, string expected) => Assert.Equal($"/f/{expected}", Calls.New("/f/{p}").SetNestedPath("p", value).Path);

    [Theory]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a//b")]
    [InlineData("a/../b")]
    [InlineData("../b")]
    [InlineData("a/.")]
    [InlineData("a/%2e%2e/b")]
    public void Nested_paths_do_not_climb(string value) => Assert.Throws<ArgumentException>(() => Calls.New("/f/{p}").SetNestedPath("p", value));

    [Fact]
    public void One_name_may_stand_twice() => Assert.Equal("/a/1/b/1-2", Calls.New("/a/{x}/b/{x}-{y}").SetPath("x", 1).SetPath("y", 2).Path);

    [Fact]
    public void A_parameter_that_the_path_lacks_is_an_error() => Assert.Throws<ArgumentException>(() => Calls.New("/a").SetPath("x", 1));

    [Fact]
    public void An_empty_list_is_refused() => Assert.Throws<ArgumentException>(() => Calls.New("/a/{x}").SetPath("x", (IReadOnlyList<string>)[], Calls.WriteList));
}
