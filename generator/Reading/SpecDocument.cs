using System;
using System.Collections.Generic;
using System.Threading;
using Handinger.Gen.Diagnostics;

namespace Handinger.Gen.Reading;

/// <summary>
/// One API as it was written, over all its files. Follows references among the files it was given and nowhere else.
/// For one thread: files are read when a reference first leads to them.
/// </summary>
internal sealed class SpecDocument
{
    private readonly SpecTree _main;
    private readonly Dictionary<string, SpecSource> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SpecTree?> _trees = new(StringComparer.Ordinal);
    private readonly Dictionary<SpecNode, SpecTarget?> _hops = [];
    private readonly Dictionary<SpecNode, SpecTarget?> _ends = [];
    private readonly Dictionary<SpecNode, SpecTarget?> _through = [];
    private readonly DiagnosticSink _sink;
    private readonly CancellationToken _cancellationToken;
    private readonly bool _isConverted;

    internal SpecDocument(
        string path, SpecNode root, SpecVersion version, bool isConverted, IReadOnlyList<SpecSource> parts, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        Path = path;
        Root = root;
        Version = version;
        _isConverted = isConverted;
        _sink = sink;
        _cancellationToken = cancellationToken;
        _main = new SpecTree(path, root, cancellationToken);
        foreach (SpecSource part in parts)
        {
            _parts[SpecPath.Normalize(part.Path)] = part;
        }

        _trees[SpecPath.Normalize(path)] = _main;
    }

    public string Path { get; }

    /// <summary>The root object, with overlays applied and Swagger 2.0 converted.</summary>
    public SpecNode Root { get; }

    public SpecVersion Version { get; }

    /// <summary>Follows <c>$ref</c> to its end; a node without one gives itself. Null after reporting what is wrong.</summary>
    public SpecTarget? Resolve(SpecNode node)
    {
        if (node.StringOf("$ref") is null)
            return TargetOf(node);
        if (_ends.TryGetValue(node, out SpecTarget? known))
            return known;

        SpecTarget? target = ResolveOnce(node);
        var passed = new HashSet<SpecNode> { node };
        while (target is not null && target.Node.StringOf("$ref") is not null)
        {
            if (!passed.Add(target.Node))
            {
                _sink.Report(Descriptors.CircularReference, node["$ref"]!.Location, node.StringOf("$ref")!);
                target = null;
                break;
            }

            target = ResolveOnce(target.Node);
        }

        _ends[node] = target;
        return target;
    }

    /// <summary>Follows <c>$ref</c> one hop; a node without one gives itself. Null after reporting what is wrong.</summary>
    public SpecTarget? ResolveOnce(SpecNode node)
    {
        if (node.StringOf("$ref") is not { } reference)
            return TargetOf(node);
        if (_hops.TryGetValue(node, out SpecTarget? known))
            return known;

        _cancellationToken.ThrowIfCancellationRequested();
        SpecTarget? target = Follow(node, reference, SpecLimits.ReferenceHops);
        _hops[node] = target;
        return target;
    }

    /// <summary>
    /// Follows a reference that stands elsewhere than under <c>$ref</c>, as text: a discriminator's mapping, a link's operationRef.
    /// Reports nothing; null when it leads nowhere.
    /// </summary>
    public SpecTarget? Find(SpecNode at, string reference) => Follow(at, reference, SpecLimits.ReferenceHops, isQuiet: true);

    /// <summary>
    /// Where a <c>$dynamicRef</c> leads when no schema on the way to it overrides its anchor (JSON Schema 2020-12, section 8.2.3.2): where a <c>$ref</c> would.
    /// Null when several schemas beside each other have the anchor, and, after reporting it, when none has.
    /// </summary>
    public SpecTarget? ResolveDynamic(SpecNode node, string reference)
    {
        SpecTree tree = TreeOf(node);
        return reference.StartsWith("#", StringComparison.Ordinal) && tree.IsRepeated(tree.ResourceOf(node).Base + JsonPointer.Unescape(reference))
            ? null
            : Follow(node, reference, SpecLimits.ReferenceHops);
    }

    /// <summary>The JSON pointer of a node of this document or of a file that a reference led to, <c>#/paths/~1pets/get</c>.</summary>
    public string PointerOf(SpecNode node) => TreeOf(node).PlaceOf(node);

    /// <summary>The node as its own target: what a reference to it would give.</summary>
    public SpecTarget TargetOf(SpecNode node) => new(TreeOf(node), node, pointer: null);

    // What an overlay wrote has the overlay's path and stands in the main tree.
    private SpecTree TreeOf(SpecNode node) =>
        node.Location.Path == Path ? _main : _trees.TryGetValue(SpecPath.Normalize(node.Location.Path), out SpecTree? tree) && tree is not null ? tree : _main;

    private SpecTarget? Follow(SpecNode node, string reference, int hops, bool isQuiet = false)
    {
        SpecLocation at = (node["$ref"] ?? node).Location;
        if (hops <= 0)
        {
            if (!isQuiet)
                _sink.Report(Descriptors.CircularReference, at, reference);
            return null;
        }

        SpecTree tree = TreeOf(node);
        if (tree.KnownAt(reference) is { } known)
            return known;

        int hash = reference.IndexOf('#');
        string file = hash < 0 ? reference : reference.Substring(0, hash);
        string fragment = hash < 0 ? "" : JsonPointer.Unescape(reference.Substring(hash + 1));

        (string @base, SpecNode resource) = tree.HasNames ? tree.ResourceOf(node) : (tree.Path, tree.Root);
        if (file.Length > 0)
        {
            @base = SpecUri.Combine(@base, file);
            if (!FindResource(@base, SpecPath.Combine(tree.Path, JsonPointer.Unescape(file)), out SpecTree? other, out resource))
            {
                if (!isQuiet)
                    _sink.Report(Descriptors.OutsideReference, at, reference, @base);
                return null;
            }

            if (other is null)
            {
                // The file is there and cannot be read, which has been said.
                return null;
            }

            tree = other;
        }

        if (fragment.Length == 0 || fragment == "/")
            return tree.TargetAt(tree.PointerOf(resource) ?? "#", resource);

        if (fragment[0] != '/')
        {
            if (tree.Named(@base + "#" + fragment) is { } named)
                return tree.TargetAt(tree.PointerOf(named) ?? "#", named);
            if (!isQuiet)
                _sink.Report(Descriptors.UnresolvedReference, at, reference, "there is no $anchor '" + fragment + "'");
            return null;
        }

        // A pointer counts from the schema with the nearest $id; many documents write it from the root all the same.
        SpecTarget? found = Walk(tree, resource, fragment, hops, out string missing);
        if (found is null && !ReferenceEquals(resource, tree.Root))
            found = Walk(tree, tree.Root, fragment, hops, out missing);
        if (found is null && _isConverted && Swagger.SwaggerPointers.Convert(fragment) is { } converted)
            found = Walk(tree, tree.Root, converted, hops, out missing);
        if (found is null && !isQuiet)
            _sink.Report(Descriptors.UnresolvedReference, at, reference, missing);
        return found;
    }

    private SpecTarget? Walk(SpecTree tree, SpecNode root, string pointer, int hops, out string missing)
    {
        missing = "";
        SpecNode node = root;
        string path = ReferenceEquals(root, tree.Root) ? "#" : tree.PointerOf(root) ?? "#";
        foreach (string name in JsonPointer.Split(pointer))
        {
            SpecNode? next = JsonPointer.Step(node, name);
            if (next is null && node.StringOf("$ref") is { } through)
            {
                // A pointer may lead through a reference, as in '#/components/schemas/Pet/properties/owner/properties/name'.
                SpecTarget? target = Through(node, through, hops);
                while (target is not null && JsonPointer.Step(target.Node, name) is null && target.Node.StringOf("$ref") is { } further && --hops > 0)
                {
                    target = Through(target.Node, further, hops);
                }

                next = target is null ? null : JsonPointer.Step(target.Node, name);
                if (next is not null)
                {
                    path = target!.Pointer;
                    tree = TreeOf(target.Node);
                }
            }

            if (next is null)
            {
                missing = "there is no '" + name + "' at '" + path + "'";
                return null;
            }

            path += "/" + JsonPointer.Escape(name);
            node = next;
        }

        return tree.TargetAt(path, node);
    }

    // Remembered, and nothing while it is being worked out: pointers through references through pointers would take exponential time.
    private SpecTarget? Through(SpecNode node, string reference, int hops)
    {
        if (_through.TryGetValue(node, out SpecTarget? known))
            return known;
        _through[node] = null;
        return _through[node] = Follow(node, reference, hops - 1, isQuiet: true);
    }

    /// <summary>Finds what a reference names before its fragment: a schema's <c>$id</c>, else a file. False when there is neither.</summary>
    private bool FindResource(string name, string path, out SpecTree? tree, out SpecNode resource)
    {
        resource = Root;
        foreach (KeyValuePair<string, SpecTree?> known in _trees)
        {
            if (known.Value is { HasNames: true } candidate && candidate.Named(name) is { } node)
            {
                tree = candidate;
                resource = node;
                return true;
            }
        }

        if (!FindFile(name, out tree) && !FindFile(path, out tree))
            return FindId(name, out tree, out resource);
        resource = tree?.Root ?? Root;
        return true;
    }

    private bool FindFile(string path, out SpecTree? tree)
    {
        path = SpecPath.Normalize(path);
        if (_trees.TryGetValue(path, out tree))
            return true;
        if (!_parts.TryGetValue(path, out SpecSource? part))
            return false;

        SpecNode? root = SpecText.Read(part, _sink, _cancellationToken);
        tree = root is null ? null : new SpecTree(part.Path, root, _cancellationToken);
        _trees[path] = tree;
        return true;
    }

    // Files that no reference has led to yet may still hold the $id; only those that mention it are read.
    private bool FindId(string name, out SpecTree? tree, out SpecNode resource)
    {
        foreach (KeyValuePair<string, SpecSource> part in _parts)
        {
            if (_trees.ContainsKey(part.Key) || part.Value.Text.IndexOf(name, StringComparison.Ordinal) < 0)
                continue;
            if (FindFile(part.Key, out tree) && tree?.Named(name) is { } node)
            {
                resource = node;
                return true;
            }
        }

        tree = null;
        resource = Root;
        return false;
    }
}
