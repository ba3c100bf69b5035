using System.Numerics;
using Acme.Formats;
using Handinger.Runtime;

namespace Handinger.Schemas.Tests;

/// <summary>Documents/formats.yaml</summary>
public sealed class FormatTests
{
    [Fact]
    public void Every_format_of_text()
    {
        const string json = """
            {"dateTime":"2026-01-02T03:04:05.678+01:00","date":"2026-01-02","time":"03:04:05","duration":"P1DT2H3M4S","uuid":"0f8fad5b-d9cb-469f-a165-70867728950e","byte":"AQID","encoded":"BAU=",
             "binary":"text","uri":"HTTP://A.test/%7e","uriReference":"../x","email":"a@b.test","hostname":"a.test","ipv4":"127.0.0.1","ipv6":"::1","regex":"^a$","password":"p","unknown":"u",
             "formatOnly":"2026-01-02T03:04:05Z"}
            """;
        Texts read = JsonAssert.Kept(json, Texts.FromJson(json));

        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.FromHours(1)), read.DateTime);
        Assert.Equal(new DateOnly(2026, 1, 2), read.Date);
        Assert.Equal(new TimeOnly(3, 4, 5), read.Time);
        Assert.Equal(new TimeSpan(1, 2, 3, 4), read.Duration);
        Assert.Equal(Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), read.Uuid);
        Assert.Equal([1, 2, 3], read.Byte!);
        Assert.Equal([4, 5], read.Encoded!);
        Assert.Equal("HTTP://A.test/%7e", read.Uri);
        Assert.Equal("text p u ../x", string.Join(' ', read.Binary, read.Password, read.Unknown, read.UriReference));
        Assert.Equal(TimeSpan.Zero, read.FormatOnly!.Value.Offset);
        Assert.DoesNotContain("\"p\"", read.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"dateTime":"2026-01-02T03:04:05.123456789Z"}""")]
    [InlineData("""{"dateTime":"2026-01-02T03:04:05.1234567890123+02:00"}""")]
    [InlineData("""{"dateTime":"yesterday","date":"2026-13-01","time":"25:00","duration":"P1Y","uuid":"x","byte":"?"}""")]
    [InlineData("""{"time":"03:04:05Z","duration":"PT0.0000000001S","uuid":"0F8FAD5B-D9CB-469F-A165-70867728950E"}""")]
    [InlineData("""{"dateTime":"9999-12-31T23:59:60Z","date":"0000-01-01"}""")]
    [InlineData("""{"byte":"AQI"}""")]
    [InlineData("""{"byte":"A Q I D\n","encoded":"-_-_"}""")]
    public void Text_that_its_type_cannot_hold_exactly_is_kept(string json) => JsonAssert.Kept(json, Texts.FromJson(json));

    [Fact]
    public void The_digits_beyond_a_tick_are_kept_and_the_time_is_read()
    {
        Texts read = Texts.FromJson("""{"dateTime":"2026-01-02T03:04:05.123456789Z"}""");
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddTicks(1234567), read.DateTime);
    }

    [Fact]
    public void Every_format_of_number()
    {
        const string json = """
            {"int32":2147483647,"int64":9223372036854775807,"uint64":18446744073709551615,"integer":-9223372036854775808,"big":1000000000000000000000000000000,
             "float":0.1,"double":1.7976931348623157e308,"decimal":79228162514264337593543950335,"number":0.1,"unknown":1,"list":[1,-2],"free":123456789012345678901234567890.5}
            """;
        Numbers read = JsonAssert.Kept(json, Numbers.FromJson(json));

        Assert.Equal(int.MaxValue, read.Int32);
        Assert.Equal(long.MaxValue, read.Int64);
        Assert.Equal(ulong.MaxValue, read.Uint64);
        Assert.Equal(long.MinValue, read.Integer);
        Assert.Equal(BigInteger.Pow(10, 30), read.Big);
        Assert.Equal(0.1, read.Float);
        Assert.Equal(decimal.MaxValue, read.Decimal);
    }

    [Theory]
    [InlineData("""{"int32":2147483648,"int64":9223372036854775808,"uint64":-1,"integer":1e30,"big":1.5,"list":[2147483648]}""")]
    [InlineData("""{"double":1e400,"number":0.12345678901234567890123456789,"float":123456789.123456789,"decimal":1e40}""")]
    [InlineData("""{"decimal":0.12345678901234567890123456789012345,"number":9007199254740993,"double":-0.0}""")]
    [InlineData("""{"int64":"9223372036854775807","number":"NaN","double":true}""")]
    public void Numbers_beyond_range_are_kept_exactly(string json) => JsonAssert.Kept(json, Numbers.FromJson(json));

    [Theory]
    [InlineData("""{"int32":1.0,"int64":1e3,"integer":100e-2}""")]
    public void Whole_numbers_may_have_a_point(string json)
    {
        Numbers read = JsonAssert.Kept(json, Numbers.FromJson(json));
        Assert.Equal([1L, 1000L, 1L], [read.Int32!.Value, read.Int64!.Value, read.Integer!.Value]);
    }

    [Fact]
    public void What_is_out_of_range_is_told_when_it_is_asked_for()
    {
        Numbers read = Numbers.FromJson("""{"int32":2147483648,"list":[1,2147483648]}""");
        Assert.Contains("int32", Assert.Throws<JsonPropertyException>(() => read.Int32).Message, StringComparison.Ordinal);
        Assert.Throws<JsonPropertyException>(() => read.List);
    }
}
