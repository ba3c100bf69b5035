using Handinger.LocalServer.Http;
using Handinger.LocalServer.State;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handinger.LocalServer.Endpoints;

/// <summary>Serves stored files at the URLs that answers name. Those are unguessable and need no key, so that they can be handed on.</summary>
internal sealed class FileEndpoint(Services services)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/files/{fileId}/{**name}", Get);

    public static Task Send(HttpContext context, StoredFile file, string mediaType)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff"; // a stored page must not run as one of this origin
        PhysicalFileHttpResult result = TypedResults.PhysicalFile(file.DiskPath, mediaType, Path.GetFileName(file.Name) ?? "file", enableRangeProcessing: true);
        return result.ExecuteAsync(context);
    }

    private Task Get(HttpContext context)
    {
        StoredFile file = services.Files.Find(Route.Value(context, "fileId")) ?? throw new ApiException(404, "There is no such file.");
        return Send(context, file, file.MediaType);
    }
}
