using Handinger;
using Handinger.Runtime;

using HandingerClient client = new();

// Up: a body with a file becomes multipart/form-data by itself. FromPath streams from disk, so size does not matter.
string report = Path.Combine(Path.GetTempPath(), "report.csv");
await File.WriteAllTextAsync(report, "city,temperature\nBarcelona,24\nOslo,11\n");
Worker worker = await client.Tasks.New(new()
{
    Input = "Which city is warmer?",
    Files = [FileUpload.FromPath(report), FileUpload.FromBytes("note.txt", "In degrees Celsius."u8.ToArray())],
});
Console.WriteLine(worker.OutputText);

// Down: as a stream, which is never in memory as a whole. The client's key goes along to its own server only.
foreach (WorkerFile file in worker.Files)
{
    string path = Path.Combine(Path.GetTempPath(), "copy of " + Path.GetFileName(file.Filename));
    await using (Stream download = await client.Get<Stream>(file.Url))
    await using (FileStream copy = File.Create(path))
        await download.CopyToAsync(copy);

    Console.WriteLine($"{file.Filename}: {new FileInfo(path).Length} of {file.Size} bytes");
    File.Delete(path);
}

File.Delete(report);
