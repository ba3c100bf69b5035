using Acme.Multipart;
using Handinger.Runtime;

namespace Handinger.Schemas.Tests;

/// <summary>documents/multipart.yaml</summary>
public sealed class MultipartTests
{
    [Fact]
    public async Task A_part_is_a_file_or_something_else()
    {
        var sent = new List<string>();
        using var http = new HttpClient(new Recorder(sent));
        using var client = new MultipartClient(new MultipartClientOptions { HttpClient = http });

        await client.AddPicture(new() { Note = "n", Picture = FileUpload.FromBytes("a.png", "PNG"u8.ToArray(), "image/png") });
        await client.AddPicture(new() { Picture = new AddPictureRequestPictureObject { Url = "https://a.test" } });

        Assert.Contains("name=\"note\"\r\n\r\nn\r\n", sent[0], StringComparison.Ordinal);
        Assert.Contains("name=\"picture\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\nPNG\r\n", sent[0], StringComparison.Ordinal);
        Assert.Contains("name=\"picture\"\r\nContent-Type: application/json\r\n\r\n{\"url\":\"https://a.test\"}\r\n", sent[1], StringComparison.Ordinal);
        Assert.All(sent, body => Assert.Equal(2, body.Split("name=\"picture\"").Length));
    }

    private sealed class Recorder(List<string> sent) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            sent.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            return new HttpResponseMessage(System.Net.HttpStatusCode.NoContent);
        }
    }
}
