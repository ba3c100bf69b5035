using System.Text.Json;
using Handinger.Runtime;

namespace Handinger.Requests.Tests;

/// <summary>The table of styles in OpenAPI 3.1.1, which is RFC 6570's.</summary>
public sealed class StyleTests
{
    [Theory]
    [InlineData(ParameterStyle.Simple, "blue")]
    [InlineData(ParameterStyle.Label, ".blue")]
    [InlineData(ParameterStyle.Matrix, ";color=blue")]
    public void Scalar_in_the_path(ParameterStyle style, string expected) =>
        Assert.Equal("/x/" + expected, Calls.New("/x/{color}").SetPath("color", "blue", style).Path);

    [Theory]
    [InlineData(ParameterStyle.Simple, false, "blue,black,brown")]
    [InlineData(ParameterStyle.Simple, true, "blue,black,brown")]
    [InlineData(ParameterStyle.Label, false, ".blue,black,brown")]
    [InlineData(ParameterStyle.Label, true, ".blue.black.brown")]
    [InlineData(ParameterStyle.Matrix, false, ";color=blue,black,brown")]
    [InlineData(ParameterStyle.Matrix, true, ";color=blue;color=black;color=brown")]
    public void List_in_the_path(ParameterStyle style, bool explode, string expected) =>
        Assert.Equal("/x/" + expected, Calls.New("/x/{color}").SetPath("color", Calls.Colors, Calls.WriteList, style, explode).Path);

    [Theory]
    [InlineData(ParameterStyle.Simple, false, "R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Simple, true, "R=100,G=200,B=150")]
    [InlineData(ParameterStyle.Label, false, ".R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Label, true, ".R=100.G=200.B=150")]
    [InlineData(ParameterStyle.Matrix, false, ";color=R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Matrix, true, ";R=100;G=200;B=150")]
    public void Object_in_the_path(ParameterStyle style, bool explode, string expected) =>
        Assert.Equal("/x/" + expected, Calls.New("/x/{color}").SetPath("color", Calls.Rgb, JsonWrite.Json, style, explode).Path);

    [Theory]
    [InlineData(ParameterStyle.Form, false, "color=blue,black,brown")]
    [InlineData(ParameterStyle.Form, true, "color=blue&color=black&color=brown")]
    [InlineData(ParameterStyle.SpaceDelimited, false, "color=blue%20black%20brown")]
    [InlineData(ParameterStyle.PipeDelimited, false, "color=blue%7Cblack%7Cbrown")]
    [InlineData(ParameterStyle.PipeDelimited, true, "color=blue&color=black&color=brown")]
    [InlineData(ParameterStyle.DeepObject, true, "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown")]
    public void List_in_the_query(ParameterStyle style, bool explode, string expected) =>
        Assert.Equal(expected, Calls.New().AddQuery("color", Calls.Colors, Calls.WriteList, style, explode).Query);

    [Theory]
    [InlineData(ParameterStyle.Form, false, "color=R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Form, true, "R=100&G=200&B=150")]
    [InlineData(ParameterStyle.SpaceDelimited, false, "color=R%20100%20G%20200%20B%20150")]
    [InlineData(ParameterStyle.PipeDelimited, false, "color=R%7C100%7CG%7C200%7CB%7C150")]
    [InlineData(ParameterStyle.DeepObject, true, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150")]
    public void Object_in_the_query(ParameterStyle style, bool explode, string expected) =>
        Assert.Equal(expected, Calls.New().AddQuery("color", Calls.Rgb, JsonWrite.Json, style, explode).Query);

    [Theory]
    [InlineData(false, "R,100,G,200,B,150")]
    [InlineData(true, "R=100,G=200,B=150")]
    public void Object_in_a_header(bool explode, string expected) =>
        Assert.Equal(KeyValuePair.Create("X-Color", expected), Assert.Single(Calls.New().AddHeader("X-Color", Calls.Rgb, JsonWrite.Json, explode).Headers));

    [Fact]
    public void List_in_a_header() => Assert.Equal("blue,black,brown", Calls.New().AddHeader("X-Color", Calls.Colors, Calls.WriteList).Headers[0].Value);

    [Theory]
    [InlineData(false, "a=1; color=blue,black,brown")]
    [InlineData(true, "a=1; color=blue; color=black; color=brown")]
    public void List_in_a_cookie(bool explode, string expected) =>
        Assert.Equal(expected, Calls.New().AddCookie("a", 1).AddCookie("color", Calls.Colors, Calls.WriteList, explode: explode).Cookies);

    [Fact]
    public void What_a_cookie_cannot_hold_is_escaped() => Assert.Equal("a=x%3B%20y%2C%22", Calls.New().AddCookie("a", "x; y,\"").Cookies);

    [Fact]
    public void Deep_objects_go_to_any_depth()
    {
        JsonElement filter = Json.Parse("""{ "a": { "b": [1, { "c": true }], "d": null }, "e": "x y" }""");
        Assert.Equal(
            "f[a][b][0]=1&f[a][b][1][c]=true&f[e]=x y",
            Uri.UnescapeDataString(Calls.New().AddQuery("f", filter, JsonWrite.Json, ParameterStyle.DeepObject).Query));
    }

    [Fact]
    public void A_list_in_an_exploded_object_repeats_its_name() =>
        Assert.Equal("a=1&a=2&b=3", Calls.New().AddQuery("f", Json.Parse("""{ "a": [1, 2], "b": 3 }"""), JsonWrite.Json).Query);

    [Fact]
    public void Nulls_and_empty_lists_are_not_sent()
    {
        IReadOnlyList<string> none = [];
        ApiRequest request = Calls.New()
            .AddQuery("a", (string?)null).AddQuery("b", (long?)null).AddQuery("c", none, Calls.WriteList)
            .AddQuery("d", (IReadOnlyList<string>?)null, Calls.WriteList).AddQuery("e", Json.Parse("null"), JsonWrite.Json)
            .AddHeader("f", (string?)null).AddCookie("g", (bool?)null);
        Assert.Equal("", request.Query);
        Assert.Empty(request.Headers);
        Assert.Null(request.Cookies);
    }

    [Fact]
    public void An_empty_string_is_sent() => Assert.Equal("a=", Calls.New().AddQuery("a", "").Query);

    [Fact]
    public void Scalars_are_spelled_the_same_in_every_culture()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo("ar-SA");
        try
        {
            ApiRequest request = Calls.New()
                .AddQuery("b", true).AddQuery("i", -5).AddQuery("l", long.MaxValue).AddQuery("u", ulong.MaxValue).AddQuery("d", 0.1).AddQuery("f", 1e20f)
                .AddQuery("m", 1.50m).AddQuery("g", Guid.Parse("0F8FAD5B-D9CB-469F-A165-70867728950E")).AddQuery("s", TimeSpan.FromMinutes(90))
                .AddQuery("o", new DateOnly(2026, 7, 10)).AddQuery("t", new TimeOnly(9, 30)).AddQuery("y", "hi"u8.ToArray())
                .AddQuery("z", new DateTimeOffset(2026, 7, 10, 9, 0, 0, TimeSpan.Zero)).AddQuery("w", new DateTimeOffset(2026, 7, 10, 9, 0, 0, 500, TimeSpan.FromHours(2)));
            Assert.Equal(
                "b=true&i=-5&l=9223372036854775807&u=18446744073709551615&d=0.1&f=1E+20&m=1.50&g=0f8fad5b-d9cb-469f-a165-70867728950e&s=PT1H30M"
                + "&o=2026-07-10&t=09:30:00&y=aGk=&z=2026-07-10T09:00:00Z&w=2026-07-10T09:00:00.5+02:00",
                Uri.UnescapeDataString(request.Query));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("a b&c=d+e/é😀", false, "q=a%20b%26c%3Dd%2Be%2F%C3%A9%F0%9F%98%80")]
    [InlineData("a b&c=d+e/é#[]", true, "q=a%20b%26c=d%2Be/%C3%A9%23%5B%5D")]
    [InlineData("100%41%zz", true, "q=100%41%25zz")]
    [InlineData("100%41", false, "q=100%2541")]
    public void Escapes(string value, bool allowReserved, string expected) => Assert.Equal(expected, Calls.New().AddQuery("q", value, allowReserved).Query);

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() => Assert.Equal("q=%EF%BF%BD", Calls.New().AddQuery("q", new string('\ud800', 1)).Query);

    [Fact]
    public void Names_are_escaped() => Assert.Equal("a%5B%5D%26=1", Calls.New().AddQuery("a[]&", 1).Query);

    [Fact]
    public void Content_parameters_are_json()
    {
        ApiRequest request = Calls.New("/{f}").SetPathContent("f", Calls.Colors, Calls.WriteList).AddQueryContent("q", Calls.Rgb, JsonWrite.Json).AddHeaderContent("H", Calls.Colors, Calls.WriteList);
        Assert.Equal("/[\"blue\",\"black\",\"brown\"]", Uri.UnescapeDataString(request.Path));
        Assert.Equal("q={\"R\":100,\"G\":200,\"B\":150}", Uri.UnescapeDataString(request.Query).Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal("[\"blue\",\"black\",\"brown\"]", request.Headers[0].Value);
    }

    [Fact]
    public void A_whole_query_is_one_value()
    {
        Assert.Equal("R=100&G=200&B=150", Calls.New().AddQueryString(Calls.Rgb, JsonWrite.Json).Query);
        Assert.Equal("a=1&b=x%20y%23", Calls.New().AddQueryString("a=1&b=x y#", JsonWrite.String).Query);
        Assert.Equal("%5B%22blue%22%5D", Calls.New().AddQueryStringContent((IReadOnlyList<string>)["blue"], Calls.WriteList).Query);
    }

    [Fact]
    public void A_header_with_a_line_break_is_refused() => Assert.Throws<ArgumentException>(() => Calls.New().AddHeader("X", "a\r\nEvil: 1"));
}
