using System.ComponentModel;

namespace Handinger.Runtime;

/// <summary>What is the same in every call of one operation. Generated clients make one of these for each operation, once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiOperation
{
    /// <summary>Describes an operation.</summary>
    /// <param name="method">The HTTP verb in upper case.</param>
    /// <param name="name">What names the operation in logs, spans and errors.</param>
    /// <param name="route">The path template, <c>/workers/{workerId}</c>.</param>
    public ApiOperation(string method, string name, string route)
    {
        Method = method switch
        {
            "GET" => HttpMethod.Get,
            "POST" => HttpMethod.Post,
            "PUT" => HttpMethod.Put,
            "DELETE" => HttpMethod.Delete,
            _ => new HttpMethod(method),
        };
        Name = name;
        Route = route;
    }

    /// <summary>The HTTP verb.</summary>
    public HttpMethod Method { get; }

    /// <summary>What names the operation in logs, spans and errors.</summary>
    public string Name { get; }

    /// <summary>The path template with its parameters in braces.</summary>
    public string Route { get; }

    /// <summary>The value of the Accept header; null for none.</summary>
    public string? Accept { get; init; }

    /// <summary>Alternatives of credentials, each a set that is sent together; null takes the client's, an empty set sends none.</summary>
    public IReadOnlyList<IReadOnlyList<SecurityRequirement>>? Security { get; init; }

    /// <summary>Servers of this operation; null takes the client's.</summary>
    public IReadOnlyList<ServerDescription>? Servers { get; init; }

    /// <summary>The bodies that the document declares for errors.</summary>
    public IReadOnlyList<ErrorBody>? Errors { get; init; }

    /// <summary>Whether 304 is an answer like others: the operation takes <c>If-None-Match</c> or <c>If-Modified-Since</c>, and the document declares the status.</summary>
    public bool AnswersNotModified { get; init; }

    /// <summary>The constraints of path parameters; null for none.</summary>
    public Action<RequestCheck>? CheckPath { get; init; }

    /// <summary>The header that carries an idempotency key; null when the operation has none.</summary>
    public string? IdempotencyHeader { get; init; }
}
