using System.ComponentModel;

namespace Handinger.Runtime;

/// <summary>Gives answers the headers that the document declares. Generated code calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiResponseHeaders
{
    /// <summary>An answer with its value.</summary>
    public static async Task<ApiResponse<T, THeaders>> With<T, THeaders>(this Task<ApiResponse<T>> call, Func<ApiHeaders, THeaders> headers)
        where THeaders : ApiHeaders
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(headers);
        var response = await call.ConfigureAwait(false);
        return new ApiResponse<T, THeaders>(response.Value, response.StatusCode, headers(response.Headers), response.Body, response.Attempts, response.Resources);
    }

    /// <summary>An answer without a value.</summary>
    public static async Task<ApiEmptyResponse<THeaders>> With<THeaders>(this Task<ApiResponse> call, Func<ApiHeaders, THeaders> headers)
        where THeaders : ApiHeaders
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(headers);
        var response = await call.ConfigureAwait(false);
        return new ApiEmptyResponse<THeaders>(response.StatusCode, headers(response.Headers), response.Body, response.Attempts);
    }
}
