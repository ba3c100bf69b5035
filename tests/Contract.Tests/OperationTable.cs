using System.Collections;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Handinger.Runtime;

namespace Handinger.Contract.Tests;

/// <summary>A call for each operation of a client, by the operation's name; what follows a space tells calls of one operation apart.</summary>
internal sealed class OperationTable<TClient>(string revision, Func<Uri, HttpClient, TClient> connect) : IEnumerable<string>
    where TClient : IDisposable
{
    private readonly Dictionary<string, Func<TClient, Task<object?>>> _calls = [];

    public void Add(string name, Func<TClient, Task<object?>> call) => _calls.Add(name, call);

    public IEnumerator<string> GetEnumerator() => _calls.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Makes one call, and expects an answer that fits its type and a mock with nothing to object.</summary>
    public async Task Call(string mock, string operation)
    {
        Uri url = Mocks.Url(mock, revision);
        using WitnessHandler witness = new();
        using HttpClient http = new(witness);
        using TClient client = connect(url, http);

        object? value = null;
        Exception? failure = await Record.ExceptionAsync(async () => value = await _calls[operation](client));

        Assert.Empty(witness.Objections);
        Assert.Null(failure);
        Assert.NotEmpty(witness.Exchanges);
        Assert.NotNull(value);
        if (value is JsonModel model)
        {
            Assert.True(SameJson.Are(Parse(model.RawJson), Parse(model.ToJson())), $"Received {Encoding.UTF8.GetString(model.RawJson.Span)}\nwritten {Encoding.UTF8.GetString(model.ToJson())}");
        }
    }

    /// <summary>Sends what the document forbids: a mock that lets it pass would prove nothing.</summary>
    public async Task ExpectRefusal(string mock, string path, string body)
    {
        Uri url = new(Mocks.Url(mock, revision), path);
        using HttpClient http = new();
        using HttpRequestMessage request = new(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", "hdg_live_contract");
        using HttpResponseMessage response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains(response.StatusCode, (HttpStatusCode[])[HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity]);
    }

    /// <summary>Expects a call in the table for every method of the client's services, and none besides.</summary>
    public void ExpectComplete() =>
        Assert.Equal(Methods(typeof(TClient), "").Order(StringComparer.Ordinal), _calls.Keys.Select(name => name.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));

    private static JsonElement Parse(ReadOnlyMemory<byte> json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static IEnumerable<string> Methods(Type type, string prefix)
    {
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            if (!property.PropertyType.Name.EndsWith("Service", StringComparison.Ordinal))
            {
                continue;
            }

            string path = prefix + property.Name + ".";
            foreach (MethodInfo method in property.PropertyType.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => !method.IsSpecialName))
            {
                yield return path + method.Name;
            }

            foreach (string nested in Methods(property.PropertyType, path))
            {
                yield return nested;
            }
        }
    }
}
