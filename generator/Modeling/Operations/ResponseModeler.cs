using System;
using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Operations;

/// <summary>The ways an operation answers, each a method of its own: JSON, or events.</summary>
/// <param name="Main">What the operation's own method gives.</param>
/// <param name="Stream">What its streaming method gives; null when there is one method (which may itself stream).</param>
/// <param name="Others">Bytes and text that are offered beside JSON, each as a method of its own.</param>
internal sealed record OperationResponses(ResponseModel Main, ResponseModel? Stream, IReadOnlyList<ResponseModel> Others, EquatableArray<ErrorResponse> Errors);

/// <summary>Models what successful and failed calls answer with.</summary>
internal sealed class ResponseModeler(ModelingContext context)
{
    private readonly StreamItemModeler _items = new(context);
    private readonly HeadersModeler _headers = new(context);

    /// <summary>The classes of response headers that were made.</summary>
    public IReadOnlyList<HeadersModel> HeadersClasses => _headers.Classes;

    public OperationResponses Model(OperationSource operation, string owner)
    {
        List<Answer> answers = Read(operation);
        List<Answer> successes = [.. answers.Where(a => IsSuccess(a.Status))];
        if (successes.Count == 0)
        {
            successes = [.. answers.Where(a => a.Status == "DEFAULT")];
        }

        ResponseModel main = Success(operation, successes, owner, out ResponseModel? stream, out List<ResponseModel> others);
        if (operation.Method == "HEAD")
        {
            main = main with { Kind = ResponseKind.None, Type = null, IsNullable = false, Accept = null };
            stream = null;
            others = [];
        }

        if (answers.Any(a => a.Status == "304") && TakesCondition(operation) && main.Kind is not (ResponseKind.Events or ResponseKind.JsonSequence))
            main = main with { AnswersNotModified = true, IsNullable = main.IsNullable || main.Kind == ResponseKind.Json };

        var errors = answers.Where(a => !successes.Contains(a) && a.Status[0] is not ('1' or '2' or '3')).Select(a => Error(a, owner));
        return new OperationResponses(main, stream, others, errors.ToEquatableArray());
    }

    /// <summary>Whether the operation can ask for an answer only if it changed; without that nobody sees the 304 that many documents declare.</summary>
    private bool TakesCondition(OperationSource operation) => new[] { operation.Node["parameters"], operation.Item["parameters"] }
        .SelectMany(list => list?.Items ?? [])
        .Select(parameter => context.Document.Resolve(parameter)?.Node)
        .Any(parameter => parameter?.StringOf("in") == "header" && parameter.StringOf("name")?.Trim().ToUpperInvariant() is "IF-NONE-MATCH" or "IF-MODIFIED-SINCE");

    private List<Answer> Read(OperationSource operation)
    {
        var answers = new List<Answer>();
        if (operation.Node["responses"] is not { } responses)
            return answers;
        foreach (SpecMember member in responses.Members)
        {
            string status = member.Name.Trim().ToUpperInvariant();
            if (status.Length == 0 || status.StartsWith("X-", StringComparison.Ordinal) || context.Document.Resolve(member.Value)?.Node is not { IsObject: true } node)
                continue;
            List<MediaEntry> entries = status is "204" or "205" or "304" ? [] : MediaTypes.Read(context.Document, node["content"]);
            answers.Add(new Answer(status, node, entries, context.ComponentKey(member.Value, "responses")));
        }

        return answers;
    }

    private static bool IsSuccess(string status) => status.Length == 3 && status[0] == '2';

    private ResponseModel Success(OperationSource operation, List<Answer> successes, string owner, out ResponseModel? stream, out List<ResponseModel> others)
    {
        stream = null;
        others = [];
        string? headers = _headers.ClassOf([.. successes.Select(a => new HeadersSource(a.Node, a.Component))], operation, owner);
        Documentation? documentation = successes.Select(a => a.Node.StringOf("description")).FirstOrDefault(d => !string.IsNullOrWhiteSpace(d)) is { } text
            ? Docs.Of(null, text, "Response")
            : null;
        var offers = new List<Offer>();
        foreach (Answer answer in successes)
        {
            foreach (MediaEntry entry in answer.Entries)
            {
                offers.Add(new Offer(answer, entry, MediaTypes.Settle(context.Document, entry, MediaKind.Json) switch
                {
                    MediaKind.Json => ResponseKind.Json,
                    MediaKind.Events => ResponseKind.Events,
                    MediaKind.JsonSequence => ResponseKind.JsonSequence,
                    MediaKind.Text or MediaKind.Xml or MediaKind.Form => ResponseKind.Text,
                    _ => ResponseKind.Binary,
                }));
            }
        }

        bool mayBeEmpty = successes.Any(a => a.Entries.Count == 0);
        List<Offer> events = [.. offers.Where(o => o.Kind == ResponseKind.Events)];
        List<Offer> sequences = [.. offers.Where(o => o.Kind == ResponseKind.JsonSequence)];
        List<Offer> json = [.. offers.Where(o => o.Kind == ResponseKind.Json)];
        List<Offer> binary = [.. offers.Where(o => o.Kind == ResponseKind.Binary)];
        List<Offer> plain = [.. offers.Where(o => o.Kind == ResponseKind.Text)];
        List<Offer> streamed = events.Count > 0 ? events : sequences;
        ResponseModel? streaming = streamed.Count == 0 ? null : Stream(operation, streamed[0], owner, documentation, headers);
        foreach (Offer other in events.Concat(sequences))
        {
            if (other.Kind != streamed[0].Kind || !SchemaShape.Same(other.Entry.Schema ?? other.Entry.ItemSchema, streamed[0].Entry.Schema ?? streamed[0].Entry.ItemSchema))
                LeaveOut(other.Entry, streamed[0].Entry);
        }

        ResponseModel main;
        if (json.Count > 0)
        {
            main = Json(json, owner, mayBeEmpty, documentation, headers);
            others = [.. Raw(json, binary, plain, documentation, headers)];
        }
        else if (binary.Count > 0)
        {
            main = Bytes(binary, mayBeEmpty, documentation, headers);
            others = plain.Count > 0 ? [Text(plain, false, documentation, headers)] : [];
        }
        else if (plain.Count > 0)
        {
            main = Text(plain, mayBeEmpty, documentation, headers);
        }
        else if (streaming is not null)
        {
            return streaming;
        }
        else
        {
            return new ResponseModel(ResponseKind.None, null, false, null, documentation, HeadersClass: headers);
        }

        stream = streaming;
        return main;
    }

    // What is offered beside JSON is another thing than the JSON, unless the schema says that it is the same in another spelling (protobuf, YAML, XML).
    private IEnumerable<ResponseModel> Raw(List<Offer> json, List<Offer> binary, List<Offer> plain, Documentation? documentation, string? headers)
    {
        List<Offer> bytes = [.. binary.Where(o => IsOther(o, json))];
        if (bytes.Count > 0)
            yield return Bytes(bytes, false, documentation, headers);
        List<Offer> texts = [.. plain.Where(o => IsOther(o, json))];
        if (texts.Count > 0)
            yield return Text(texts, false, documentation, headers);
        foreach (Offer offer in binary.Concat(plain).Where(o => !IsOther(o, json) && !IsAgain(o, json)))
        {
            LeaveOut(offer.Entry, json[0].Entry);
        }
    }

    private static ResponseModel Bytes(List<Offer> offers, bool mayBeEmpty, Documentation? documentation, string? headers) =>
        new(ResponseKind.Binary, new PrimitiveRef(PrimitiveKind.Stream), mayBeEmpty, Accept(offers), documentation, HeadersClass: headers);

    private static ResponseModel Text(List<Offer> offers, bool mayBeEmpty, Documentation? documentation, string? headers) =>
        new(ResponseKind.Text, new PrimitiveRef(PrimitiveKind.String), mayBeEmpty, Accept(offers), documentation, HeadersClass: headers);

    private bool IsOther(Offer offer, List<Offer> json) =>
        offer.Entry.SaysNothing
            ? MediaTypes.IsFile(offer.Entry.Name)
            : !MediaTypes.IsStructured(context.Document, offer.Entry.Schema) && !IsAgain(offer, json);

    private static bool IsAgain(Offer offer, List<Offer> json) =>
        offer.Entry.SaysNothing ? MediaTypes.IsXmlData(offer.Entry.Name) : json.Any(j => SchemaShape.Same(j.Entry.Schema, offer.Entry.Schema));

    private ResponseModel Json(List<Offer> offers, string owner, bool mayBeEmpty, Documentation? documentation, string? headers)
    {
        // One representation a status: the best JSON media type of each.
        List<Offer> chosen = [.. offers.GroupBy(o => o.Answer).Select(g => g.First() with { Entry = BestJson([.. g.Select(o => o.Entry)])! })];
        var distinct = new List<Offer>();
        foreach (Offer offer in chosen)
        {
            if (!distinct.Any(d => SchemaShape.Same(d.Entry.Schema, offer.Entry.Schema)))
                distinct.Add(offer);
        }

        var types = new List<TypeUse>();
        foreach (Offer offer in distinct)
        {
            TypeUse use = Use(offer, owner, distinct.Count > 1 ? StatusNames.Of(offer.Answer.Status) : "");
            if (!types.Any(t => t.Type == use.Type))
                types.Add(use);
        }

        TypeUse result = types[0];
        bool isNullable = mayBeEmpty || types.Any(t => t.IsNullable);
        if (types.Count > 1)
        {
            List<SpecNode> variants = [.. distinct.Select(o => o.Entry.Schema).OfType<SpecNode>()];
            SpecLocation at = variants.Count > 0 ? variants[0].Location : distinct[0].Entry.Location;
            result = variants.Count < distinct.Count
                ? new TypeUse(new PrimitiveRef(PrimitiveKind.Json), false)
                : context.Schemas.Use(SpecNode.Object(at, [new SpecMember("oneOf", at, SpecNode.Array(at, variants.ToArray()))]), new NameHint(owner, "Response"), SchemaUsage.Response);
            isNullable |= result.IsNullable;
        }

        return new ResponseModel(ResponseKind.Json, result.Type, isNullable, JsonAccept(chosen), documentation, HeadersClass: headers);
    }

    private TypeUse Use(Offer offer, string owner, string status)
    {
        if (offer.Entry.Schema is not { } schema)
            return new TypeUse(new PrimitiveRef(PrimitiveKind.Json), false);
        return context.Schemas.Use(schema, Hint(offer.Answer, owner, status + "Response"), SchemaUsage.Response);
    }

    private static NameHint Hint(Answer answer, string owner, string part)
    {
        if (answer.Component is not { } component)
            return new NameHint(owner, part);
        string name = Naming.Pascal(component);
        return new NameHint(name, name.EndsWith("Response", StringComparison.Ordinal) || name.EndsWith("Error", StringComparison.Ordinal) ? "" : "Response");
    }

    private ResponseModel Stream(OperationSource operation, Offer offer, string owner, Documentation? documentation, string? headers)
    {
        NameHint hint = Hint(offer.Answer, owner, offer.Kind == ResponseKind.Events ? "Event" : "Item");
        TypeUse? item = offer.Kind == ResponseKind.Events ? _items.OfEvents(offer.Entry, hint) : _items.OfSequence(offer.Entry, hint);
        return new ResponseModel(
            offer.Kind,
            item?.Type,
            item?.IsNullable ?? false,
            MediaTypes.Essence(offer.Entry.Name),
            documentation,
            StreamingModeler.Terminator(item?.Type),
            headers);
    }

    private ErrorResponse Error(Answer answer, string owner)
    {
        MediaEntry? json = BestJson([.. answer.Entries.Where(e => MediaTypes.Settle(context.Document, e, MediaKind.Json) == MediaKind.Json)]);
        TypeRef? type = json?.Schema is { } schema ? context.Schemas.Use(schema, Hint(answer, owner, StatusNames.Error(answer.Status)), SchemaUsage.Response).Type : null;
        return new ErrorResponse(
            answer.Status == "DEFAULT" ? "default" : answer.Status,
            type,
            Docs.Of(null, answer.Node.StringOf("description"), answer.Status == "DEFAULT" ? "Any other status" : StatusNames.Of(answer.Status)));
    }

    /// <summary>The media type that stands for all JSON of a status; one with other JSON is told.</summary>
    private MediaEntry? BestJson(List<MediaEntry> entries)
    {
        MediaEntry? best = entries.OrderBy(e => MediaTypes.JsonRank(e.Name)).FirstOrDefault();
        foreach (MediaEntry entry in entries)
        {
            if (!SchemaShape.Same(entry.Schema, best!.Schema))
                LeaveOut(entry, best);
        }

        return best;
    }

    private void LeaveOut(MediaEntry entry, MediaEntry instead) => context.Sink.Report(Descriptors.ResponseContentLeftOut, entry.Location, instead.Name, entry.Name);

    private static string Accept(List<Offer> offers) => string.Join(", ", offers.Select(o => o.Entry.Name.Trim()).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal));

    private static string JsonAccept(List<Offer> offers)
    {
        string[] names = [.. offers.Select(o => o.Entry.Name.Trim()).Distinct(StringComparer.Ordinal)];
        bool isWild = names.Any(n => n.IndexOf('*') >= 0 || n.IndexOf('/') < 0);
        return isWild ? "application/json, */*;q=0.1" : string.Join(", ", names);
    }

    private sealed record Answer(string Status, SpecNode Node, List<MediaEntry> Entries, string? Component);

    private sealed record Offer(Answer Answer, MediaEntry Entry, ResponseKind Kind);
}
