using System.Text;

namespace Handinger.Runtime.Tests;

public sealed class FileUploadTests
{
    [Fact]
    public async Task A_file_on_disk_is_named_measured_and_read_each_time()
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".txt");
        await File.WriteAllTextAsync(path, "content");
        try
        {
            var file = FileUpload.FromPath(path);

            Assert.Equal(Path.GetFileName(path), file.FileName);
            Assert.Equal("application/octet-stream", file.ContentType);
            Assert.Equal(7, file.Length);
            Assert.True(file.IsReplayable);
            Assert.Equal("content", await Read(file));
            Assert.Equal("content", await Read(file));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Bytes_are_sent_as_they_are()
    {
        var file = FileUpload.FromBytes("b.txt", "bytes"u8.ToArray(), "text/plain");

        Assert.Equal(5, file.Length);
        Assert.Equal("text/plain", file.ContentType);
        Assert.Equal("bytes", await Read(file));
        Assert.Equal("b.txt (text/plain)", file.ToString());
    }

    [Fact]
    public async Task A_seekable_stream_is_read_from_where_it_stood()
    {
        using var stream = new MemoryStream("skip:rest"u8.ToArray()) { Position = 5 };
        var file = FileUpload.FromStream("s", stream);

        Assert.Equal(4, file.Length);
        Assert.True(file.IsReplayable);
        Assert.Equal("rest", await Read(file));
        Assert.Equal("rest", await Read(file));
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task A_stream_that_is_opened_anew_is_disposed()
    {
        var opened = new List<MemoryStream>();
        var file = FileUpload.FromStream("s", _ =>
        {
            opened.Add(new MemoryStream("x"u8.ToArray()));
            return new ValueTask<Stream>(opened[^1]);
        });

        Assert.Null(file.Length);
        Assert.Equal("x", await Read(file));
        Assert.Equal("x", await Read(file));
        Assert.Equal(2, opened.Count);
        Assert.All(opened, stream => Assert.False(stream.CanRead));
    }

    [Fact]
    public void A_file_has_a_name() => Assert.Throws<ArgumentException>(() => FileUpload.FromBytes("", Array.Empty<byte>()));

    private static async Task<string> Read(FileUpload file)
    {
        using var target = new MemoryStream();
        await file.WriteToAsync(target);
        return Encoding.UTF8.GetString(target.ToArray());
    }
}
