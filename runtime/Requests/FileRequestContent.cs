namespace Handinger.Runtime;

/// <summary>A file as the whole body.</summary>
internal sealed class FileRequestContent(FileUpload file, string mediaType) : RequestContent
{
    public override bool IsReplayable => file.IsReplayable;

    public override string? ContentType => file.ContentType == FileUpload.DefaultContentType ? mediaType : file.ContentType;

    public override HttpContent ToHttpContent()
    {
        var content = new StreamingHttpContent(file.WriteToAsync, file.Length);
        content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        return content;
    }
}
