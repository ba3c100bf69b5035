using System.Net;
using System.Reflection;
using System.Text;
using Acme.Annotations;

namespace Handinger.Schemas.Tests;

/// <summary>Documents/annotations.yaml</summary>
public sealed class AnnotationTests
{
    [Fact]
    public async Task What_is_read_only_is_not_sent_and_what_is_write_only_need_not_come()
    {
        string? sent = null;
        using var http = new HttpClient(new Answering(body => sent = body, """{"id":"a","name":"N","mode":"dark","retries":0,"nested":{"at":"now","note":"n"},"new":true}"""));
        using var client = new AnnotationsClient(new AnnotationsClientOptions { HttpClient = http });

        Account answer = await client.AddAccount(new() { Id = "mine", Name = "N", Password = "secret", Mode = AccountMode.Dark, Nested = new() { At = "then", Note = "n" } });

        JsonAssert.Same("""{"name":"N","password":"secret","mode":"dark","nested":{"note":"n"}}""", Encoding.UTF8.GetBytes(sent!));
        Assert.Equal("a", answer.Id);
        Assert.Equal("now", answer.Nested!.At);
        JsonAssert.Same("""{"id":"a","name":"N","mode":"dark","retries":0,"nested":{"at":"now","note":"n"},"new":true}""", answer.ToJson());
    }

    [Fact]
    public void Secrets_are_not_shown()
    {
        Account account = new() { Id = "a", Name = "N", Password = "hidden1", Token = "hidden2", Mode = "new" };

        Assert.DoesNotContain("hidden", account.ToString(), StringComparison.Ordinal);
        Assert.Contains("hidden1", Encoding.UTF8.GetString(account.ToJson()), StringComparison.Ordinal);
    }

    [Fact]
    public void Defaults_are_neither_sent_nor_made_up()
    {
        Account read = Account.FromJson("""{"id":"a","name":"N","mode":"light"}""");

        Assert.Null(read.Retries);
        JsonAssert.Same("""{"id":"a","name":"N","mode":"light"}""", read.ToJson());
    }

    [Fact]
    public void What_is_deprecated_is_obsolete()
    {
        Assert.NotNull(typeof(Account).GetProperty("Old")!.GetCustomAttribute<ObsoleteAttribute>());
        Assert.NotNull(typeof(AnnotationsClient).Assembly.GetType("Acme.Annotations.Legacy")!.GetCustomAttribute<ObsoleteAttribute>());
        Assert.Null(typeof(Account).GetCustomAttribute<ObsoleteAttribute>());
    }

    [Fact]
    public void Titles_and_descriptions_are_documentation()
    {
        string documentation = File.ReadAllText(Path.ChangeExtension(typeof(Account).Assembly.Location, "xml"));

        Assert.Contains("<summary>Who may log in.</summary>", documentation, StringComparison.Ordinal);
        Assert.Contains("And more.", documentation, StringComparison.Ordinal);
        Assert.Contains("How others see it", documentation, StringComparison.Ordinal);
    }

    private sealed class Answering(Action<string> sent, string answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            sent(await request.Content!.ReadAsStringAsync(cancellationToken));
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
        }
    }
}
