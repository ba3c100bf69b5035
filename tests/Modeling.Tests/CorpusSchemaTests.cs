using System.Diagnostics;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Handinger.Modeling.Tests;

public sealed class CorpusSchemaTests
{
    public static TheoryData<string> Documents => [.. Corpus.Documents.DefaultIfEmpty("")];

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryComponentIsModelled(string document)
    {
        Assert.SkipWhen(Corpus.Folder is null, Corpus.AbsentMessage);
        (IReadOnlyList<TypeModel> types, DiagnosticSink sink, TimeSpan time) = Model(document);

        Assert.True(time < TimeSpan.FromSeconds(5), $"{time} is too long.");
        Assert.DoesNotContain(sink.Reported, static diagnostic => diagnostic.Descriptor.Id.StartsWith("HGEN01", StringComparison.Ordinal) && diagnostic.Descriptor.DefaultSeverity != DiagnosticSeverity.Info);
        Assert.Equal(types.Count, types.Select(static type => type.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        foreach (TypeModel type in types)
        {
            Assert.True(SyntaxFacts.IsValidIdentifier(type.Name), type.Name);
            Assert.NotEmpty(type.Documentation.Summary);
            string[] members = type switch
            {
                RecordModel record => [.. record.Properties.Select(static property => property.Name)],
                EnumModel @enum => [.. @enum.Members.Select(static member => member.Name)],
                UnionModel union => [.. union.Variants.Select(static variant => variant.Name)],
                _ => [],
            };
            Assert.All(members, member => Assert.True(SyntaxFacts.IsValidIdentifier(member) && !Naming.IsKeyword(member), member));
            Assert.Equal(members.Length, members.Distinct(StringComparer.Ordinal).Count());
            if (type is not UnionModel)
                Assert.DoesNotContain(type.Name, members);
        }

        foreach (string name in types.SelectMany(Gen.Modeling.Schemas.NamedTypes.In))
        {
            Assert.Contains(types, type => type.Name == name);
        }
    }

    internal static (IReadOnlyList<TypeModel> Types, DiagnosticSink Sink, TimeSpan Time) Model(string document)
    {
        string path = Path.Combine(Corpus.Folder!, document);
        List<SpecSource> parts = [];
        string common = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../common"));
        if (Directory.Exists(common))
            parts.AddRange(Directory.EnumerateFiles(common, "*.yaml").Select(static part => new SpecSource(part, File.ReadAllText(part))));

        var sink = new DiagnosticSink();
        SpecDocument? spec = SpecReader.Read(new SpecSource(path, File.ReadAllText(path)), parts, [], sink, CancellationToken.None);
        var watch = Stopwatch.StartNew();
        if (spec is null)
            return ([], sink, watch.Elapsed);

        var modeler = new SchemaModeler(spec, new NameAllocator(new ApiIdentity("Acme.Corpus", "Corpus", "CorpusClient", false, "Corpus")), sink, CancellationToken.None);
        foreach (SpecMember schema in spec.Root["components"]?["schemas"]?.Members ?? [])
        {
            modeler.Use(schema.Value, new NameHint("", schema.Name), SchemaUsage.Response);
        }

        IReadOnlyList<TypeModel> types = modeler.Complete();
        return (types, sink, watch.Elapsed);
    }
}
