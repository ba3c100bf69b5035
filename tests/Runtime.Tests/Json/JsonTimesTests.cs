using System.Text;
using System.Text.Json;
using CsCheck;

namespace Handinger.Runtime.Tests;

/// <summary>Times that are read by hand, against <see cref="Utf8JsonReader"/>.</summary>
public sealed class JsonTimesTests
{
    private static readonly Gen<string> s_text =
        from year in Pick("0000", "0001", "1999", "2024", "2026", "9999", "20a6")
        from month in Pick("00", "01", "02", "12", "13", "1x")
        from day in Pick("00", "01", "28", "29", "30", "31", "32")
        from hour in Pick("00", "23", "24", " 1")
        from minute in Pick("00", "59", "60")
        from second in Pick("00", "59", "60")
        from rest in Pick("Z", "z", "", ".Z", ".0Z", ".1Z", ".1234567Z", ".0000001Z", ".12345678Z", ".12a4Z", "+00:00", "-01:30", ",5Z", " Z", "ZZ")
        from mark in Pick("T", "T", "T", "t", " ")
        select year + "-" + month + "-" + day + mark + hour + ":" + minute + ":" + second + rest;

    [Fact]
    public void A_usual_time_is_what_the_system_reads() => s_text.Sample(
        text =>
        {
            if (JsonTimes.TryUsual(Encoding.UTF8.GetBytes(text), out DateTimeOffset ours))
            {
                var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes("\"" + text + "\""));
                reader.Read();
                Assert.True(reader.TryGetDateTimeOffset(out DateTimeOffset theirs), text);
                Assert.True(theirs.EqualsExact(ours), text);
            }
        },
        iter: 20_000);

    [Theory]
    [InlineData("2026-05-11T09:14:22Z", true)]
    [InlineData("2026-05-11T09:14:22.000Z", true)]
    [InlineData("2024-02-29T23:59:59.9999999Z", true)]
    [InlineData("2026-02-29T00:00:00Z", false)]
    [InlineData("2026-05-11T09:14:22+00:00", false)]
    [InlineData("2026-05-11T09:14:22.Z", false)]
    [InlineData("Z", false)]
    public void Only_the_usual_form_is_usual(string text, bool isUsual) => Assert.Equal(isUsual, JsonTimes.TryUsual(Encoding.UTF8.GetBytes(text), out _));

    private static Gen<string> Pick(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
