using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading;
using Handinger.Gen.Diagnostics;
using SharpYaml;
using SharpYaml.Events;

namespace Handinger.Gen.Reading.Yaml;

/// <summary>
/// YAML text to nodes, from the parser's events: YAML 1.2's core schema, anchors and aliases, merge keys. An alias shares the node of its anchor,
/// so a node may stand in several places; how much a document may grow that way is bounded.
/// </summary>
internal sealed class YamlSpecReader
{
    private readonly SpecSource _source;
    private readonly DiagnosticSink _sink;
    private readonly Dictionary<string, Value> _anchors = new(StringComparer.Ordinal);
    private readonly Stack<YamlFrame> _open = new();
    private readonly long _limit;
    private YamlFrame? _top;
    private Value? _root;
    private SpecLocation _last;
    private long _values;

    private YamlSpecReader(SpecSource source, DiagnosticSink sink)
    {
        _source = source;
        _last = new SpecLocation(source.Path, 0, 0);
        _sink = sink;
        _limit = SpecLimits.Values(source.Text.Length);
    }

    public static SpecNode? Read(SpecSource source, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        string text = YamlText.Prepare(source.Text);
        var attempt = new DiagnosticSink();
        SpecNode? root = Attempt(source, text, attempt, out (SpecLocation At, string Message)? problem, cancellationToken);
        if (problem is null)
        {
            sink.TakeFrom(attempt);
            return root;
        }

        // A block scalar that begins with a line of too many spaces, or a line of one tab: widely accepted, yet no YAML.
        if (YamlText.WithEmptyBlankLines(text) is { } lenient)
        {
            attempt = new DiagnosticSink();
            root = Attempt(source, lenient, attempt, out (SpecLocation At, string Message)? remains, cancellationToken);
            if (remains is null)
            {
                sink.Report(Descriptors.LenientYaml, problem.Value.At, problem.Value.Message);
                sink.TakeFrom(attempt);
                return root;
            }
        }

        sink.Report(Descriptors.CannotParse, problem.Value.At, problem.Value.Message);
        return null;
    }

    private static SpecNode? Attempt(
        SpecSource source, string text, DiagnosticSink sink, out (SpecLocation At, string Message)? problem, CancellationToken cancellationToken)
    {
        var reader = new YamlSpecReader(source, sink);
        problem = null;
        try
        {
            return reader.Read(text, cancellationToken);
        }
        catch (YamlException exception)
        {
            Mark at = exception.Start;
            problem = (new SpecLocation(source.Path, at.Line, at.Column), YamlMessage.Of(exception));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The parser has other exceptions for odd escapes and directives; to a user they are the same.
            problem = (reader._last, exception.Message);
        }

        return null;
    }

    private SpecNode? Read(string text, CancellationToken cancellationToken)
    {
        IParser parser = Parser.CreateParser(new StringReader(text), SpecLimits.Depth + 8);
        int events = 0;
        bool hasStarted = false;
        while (parser.MoveNext())
        {
            if ((++events & 0xFFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();

            ParsingEvent current = parser.Current!;
            _last = At(current);
            switch (current)
            {
                case DocumentStart when hasStarted && _root is { Node.Kind: not SpecKind.Null }:
                    // A line of hyphens at the end begins a document that is empty.
                    SpecLocation second = At(current);
                    if (parser.MoveNext() && parser.Current is not Scalar { Value: "" })
                        _sink.Report(Descriptors.SeveralDocuments, second);
                    return _root?.Node;
                case DocumentStart:
                    hasStarted = true;
                    _root = null;
                    break;
                case Scalar scalar:
                    Add(scalar, new Value(ScalarOf(scalar), 1, 1));
                    break;
                case MappingStart or SequenceStart:
                    if (_open.Count + 1 >= SpecLimits.Depth)
                        return TooDeep(current);
                    if (_top is not null)
                        _open.Push(_top);
                    _top = new YamlFrame((NodeEvent)current, At(current), current is MappingStart);
                    break;
                case MappingEnd or SequenceEnd:
                    YamlFrame closing = _top!;
                    Value closed = closing.Close(_sink);
                    _top = _open.Count > 0 ? _open.Pop() : null;
                    Add(closing.Start, closed);
                    break;
                case AnchorAlias alias:
                    Value value = AliasOf(alias);
                    if (_open.Count + 1 + value.Height > SpecLimits.Depth)
                        return TooDeep(current);
                    _values += value.Size;
                    Place(value, alias, null);
                    break;
                default:
                    break;
            }

            if (_values > _limit)
            {
                _sink.Report(Descriptors.TooLarge, At(current), _limit.ToString(CultureInfo.InvariantCulture));
                return null;
            }
        }

        if (_root is null)
            _sink.Report(Descriptors.NotADocument, new SpecLocation(_source.Path, 0, 0), "it is empty");
        return _root?.Node;
    }

    private SpecNode? TooDeep(ParsingEvent current)
    {
        _sink.Report(Descriptors.TooDeep, At(current), SpecLimits.Depth.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    private SpecLocation At(ParsingEvent current) => new(_source.Path, current.Start.Line, current.Start.Column);

    private void Add(NodeEvent start, Value value)
    {
        _values++;
        if (!string.IsNullOrEmpty(start.Anchor))
            _anchors[start.Anchor!] = value;
        Place(value, start, start is Scalar { Style: ScalarStyle.Plain } scalar ? YamlText.Restore(scalar.Value) : null);
    }

    private void Place(Value value, ParsingEvent from, string? plain)
    {
        if (_top is null)
            _root ??= value;
        else
            _top.Add(value, At(from), plain, _sink);
    }

    private Value AliasOf(AnchorAlias alias)
    {
        if (_anchors.TryGetValue(alias.Value, out Value value))
            return value;

        // Within its own anchor an alias would make the tree endless.
        _sink.Report(Descriptors.UnknownAlias, At(alias), alias.Value);
        return new Value(SpecNode.Null(At(alias)), 1, 1);
    }

    private SpecNode ScalarOf(Scalar scalar)
    {
        SpecLocation at = At(scalar);
        string value = YamlText.Restore(scalar.Value);
        string? tag = scalar.Tag;
        bool isText = string.IsNullOrEmpty(tag) ? scalar.Style != ScalarStyle.Plain : tag is "!" or "tag:yaml.org,2002:str" or "tag:yaml.org,2002:binary";
        return isText ? SpecNode.String(at, value) : CoreSchema.Read(at, value);
    }

    /// <summary>A finished node, with how many values it stands for and how deep it is once aliases are followed.</summary>
    internal readonly record struct Value(SpecNode Node, long Size, int Height);
}
