using System;
using System.Collections.Generic;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>Writes C# line by line and keeps the indentation. Line ends are <c>\n</c> on every machine.</summary>
internal sealed class CodeWriter
{
    private static readonly string[] s_indents = ["", "    ", "        ", "            ", "                ", "                    "];

    // Thousands of files are written one after the other: each takes over the memory of the last, unless that was a large one.
    private const int Capacity = 16 * 1024;
    private const int LargestSpare = 256 * 1024;

    [ThreadStatic]
    private static char[]? s_spare;

    private readonly string _header;
    private char[] _text;
    private int _length;
    private int _depth;
    private bool _hasBasics;

    /// <summary>
    /// Begins a file: header, namespace, and the usings within it, where no namespace of the user's can capture them.
    /// Namespaces are given plain: <c>System.Threading</c>.
    /// </summary>
    public static CodeWriter ForFile(ApiIdentity api, params string[] usings)
    {
        CodeWriter writer = new(api, "CS0618");
        foreach (string name in usings)
        {
            writer.Line("using global::" + name + ";");
        }

        if (usings.Length > 0)
        {
            writer.Line();
        }

        return writer;
    }

    /// <summary>
    /// Begins a file of types that hold data, which imports what its text turns out to need: see <see cref="ToSparingFile"/>.
    /// What the document does not describe has no comment there (CS1591).
    /// </summary>
    public static CodeWriter ForModel(ApiIdentity api) => new(api, "CS0618, CS1591");

    /// <summary>Begins a file of code, which imports System and its collections, and of the rest what its text turns out to need: see <see cref="ToSparingFile"/>.</summary>
    public static CodeWriter ForCode(ApiIdentity api)
    {
        CodeWriter writer = new(api, "CS0618");
        writer._hasBasics = true;
        return writer;
    }

    /// <summary>Ends a file with the imports it needs; the writer is done with.</summary>
    public SourceFile ToSparingFile(ApiIdentity api, string typeName)
    {
        List<string> usings = TypeNames.UsingsIn(_text.AsSpan(0, _length), _hasBasics);
        int end = _length;
        Append(_header);
        foreach (string name in usings)
        {
            Append("using global::").Append(name).Append(";\n");
        }

        Line();
        return new(SourceFile.HintFor(api, typeName), End(end));
    }

    /// <summary>Ends the file; the writer is done with.</summary>
    public SourceFile ToFile(ApiIdentity api, string typeName)
    {
        int end = _length;
        Append(_header);
        return new(SourceFile.HintFor(api, typeName), End(end));
    }

    public CodeWriter Line() => Append("\n");

    /// <summary>One line at the current indentation. The text must hold no line end.</summary>
    public CodeWriter Line(string text) => Indent().Append(text).Line();

    public CodeWriter Line(string part1, string part2) => Indent().Append(part1).Append(part2).Line();

    public CodeWriter Line(string part1, string part2, string part3) => Indent().Append(part1).Append(part2).Append(part3).Line();

    public CodeWriter Line(string part1, string part2, string part3, string part4) => Indent().Append(part1).Append(part2).Append(part3).Append(part4).Line();

    public CodeWriter Line(string part1, string part2, string part3, string part4, string part5, string part6 = "", string part7 = "", string part8 = "") =>
        Indent().Append(part1).Append(part2).Append(part3).Append(part4).Append(part5).Append(part6).Append(part7).Append(part8).Line();

    /// <summary>Several lines of a raw string, each indented as the current line is.</summary>
    public CodeWriter Lines(string text)
    {
        foreach (string line in text.Replace("\r\n", "\n").Split('\n'))
        {
            if (line.Length == 0)
            {
                Line();
            }
            else
            {
                Line(line);
            }
        }

        return this;
    }

    /// <summary>A line at the margin: a preprocessor directive.</summary>
    public CodeWriter Directive(string text) => Append(text).Line();

    /// <summary>Writes a header and opens its block.</summary>
    public CodeWriter Open(string header)
    {
        Line(header);
        return Open();
    }

    public CodeWriter Open()
    {
        Line("{");
        _depth++;
        return this;
    }

    /// <summary>Closes a block; the suffix follows the brace.</summary>
    public CodeWriter Close(string suffix = "")
    {
        _depth--;
        return Line("}", suffix);
    }

    /// <summary>Deeper indentation without a brace, for continued lines.</summary>
    public CodeWriter Deeper()
    {
        _depth++;
        return this;
    }

    public CodeWriter Shallower()
    {
        _depth--;
        return this;
    }

    private CodeWriter(ApiIdentity api, string warnings)
    {
        _text = s_spare ?? new char[Capacity];
        s_spare = null;
        _header = "// <auto-generated/>\n#nullable enable\n#pragma warning disable " + warnings + "\n\nnamespace " + api.Namespace + ";\n\n";
    }

    /// <summary>The file, whose beginning was written last: it depends on the rest.</summary>
    /// <param name="end">Where the rest ends and the beginning begins.</param>
    private string End(int end)
    {
        int head = _length - end;
        if (head > _text.Length - _length)
            Array.Resize(ref _text, _length + head);
        Array.Copy(_text, 0, _text, head, _length);
        Array.Copy(_text, _length, _text, 0, head);
        var file = new string(_text, 0, _length);
        if (_text.Length <= LargestSpare)
            s_spare = _text;
        return file;
    }

    private CodeWriter Append(string text)
    {
        if (text.Length > _text.Length - _length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + text.Length));
        text.CopyTo(0, _text, _length, text.Length);
        _length += text.Length;
        return this;
    }

    private CodeWriter Indent()
    {
        for (int depth = _depth; depth > 0; depth -= s_indents.Length - 1)
        {
            Append(s_indents[Math.Min(depth, s_indents.Length - 1)]);
        }

        return this;
    }
}
