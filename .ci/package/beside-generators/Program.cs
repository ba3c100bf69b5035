using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityToolkit.Mvvm.ComponentModel;
using Handinger;

// Three generators in one compilation; none sees the output of the others, so options chain their resolvers.
var options = new JsonSerializerOptions();
options.TypeInfoResolverChain.Add(HandingerJson.CreateResolver());
options.TypeInfoResolverChain.Add(AppJson.Default);
var note = new Note { Text = JsonSerializer.Serialize(new Webhook { Token = null, Url = "https://example.com" }, (System.Text.Json.Serialization.Metadata.JsonTypeInfo<Webhook>)options.GetTypeInfo(typeof(Webhook))) };
Console.WriteLine(note.Text + JsonSerializer.Serialize(new Saved("x"), AppJson.Default.Saved));

internal sealed record Saved(string Name);

internal sealed partial class Note : ObservableObject
{
    [ObservableProperty]
    private string _text = "";
}

[JsonSerializable(typeof(Saved))]
internal sealed partial class AppJson : JsonSerializerContext;
