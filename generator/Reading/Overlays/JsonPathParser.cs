using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Handinger.Gen.Reading.Overlays;

/// <summary>
/// Reads JSONPath as RFC 9535 defines it. Beyond it, a name after a dot may hold hyphens (<c>$.info.x-logo</c>), as overlays in the wild have them.
/// </summary>
internal sealed class JsonPathParser
{
    private const int MaxNesting = 64;
    private readonly string _text;
    private int _at;
    private int _nesting;

    private JsonPathParser(string text) => _text = text;

    /// <exception cref="JsonPathException">The text is no path.</exception>
    public static PathQuery Parse(string text)
    {
        var parser = new JsonPathParser(text.Trim());
        if (!parser.Take('$'))
            throw parser.Wrong("a path starts with '$'");
        var query = new PathQuery(true, parser.Segments());
        if (parser._at < parser._text.Length)
            throw parser.Wrong("'" + parser._text[parser._at] + "' was not expected");
        return query;
    }

    private char Next => _at < _text.Length ? _text[_at] : '\0';

    private PathSegment[] Segments()
    {
        var segments = new List<PathSegment>();
        while (true)
        {
            int before = _at;
            SkipSpace();
            if (Take(".."))
                segments.Add(new PathSegment(true, Next == '[' ? Bracketed() : Shorthand()));
            else if (Next == '[')
                segments.Add(new PathSegment(false, Bracketed()));
            else if (Take('.'))
                segments.Add(new PathSegment(false, Shorthand()));
            else
            {
                _at = before;
                return segments.ToArray();
            }
        }
    }

    private PathSelector[] Shorthand() => [Take('*') ? new WildcardSelector() : new NameSelector(DottedName())];

    private string DottedName()
    {
        int start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(Next) || Next is '_' or '-' || Next >= 0x80))
        {
            _at++;
        }

        if (_at == start || _text[start] is (>= '0' and <= '9') or '-')
            throw Wrong("a name was expected; write ['…'] around names of other characters");
        return _text.Substring(start, _at - start);
    }

    private PathSelector[] Bracketed()
    {
        Take('[');
        var selectors = new List<PathSelector>();
        do
        {
            SkipSpace();
            selectors.Add(Selector());
            SkipSpace();
        }
        while (Take(','));
        if (!Take(']'))
            throw Wrong("']' was expected");
        return selectors.ToArray();
    }

    private PathSelector Selector()
    {
        if (Next is '\'' or '"')
            return new NameSelector(Quoted());
        if (Take('*'))
            return new WildcardSelector();
        if (Take('?'))
        {
            SkipSpace();
            return new FilterSelector(Or());
        }

        long? start = Integer();
        SkipSpace();
        if (!Take(':'))
            return start is { } index ? new IndexSelector(index) : throw Wrong("a name in quotes, an index, a slice, '*' or '?' was expected");
        SkipSpace();
        long? end = Integer();
        SkipSpace();
        long? step = null;
        if (Take(':'))
        {
            SkipSpace();
            step = Integer();
        }

        return new SliceSelector(start, end, step ?? 1);
    }

    private PathTest Or()
    {
        if (++_nesting > MaxNesting)
            throw Wrong("the filter is nested too deeply");
        var tests = new List<PathTest> { And() };
        while (TakeAfterSpace("||"))
        {
            SkipSpace();
            tests.Add(And());
        }

        _nesting--;
        return tests.Count == 1 ? tests[0] : new OrTest(tests);
    }

    private PathTest And()
    {
        var tests = new List<PathTest> { Basic() };
        while (TakeAfterSpace("&&"))
        {
            SkipSpace();
            tests.Add(Basic());
        }

        return tests.Count == 1 ? tests[0] : new AndTest(tests);
    }

    private PathTest Basic()
    {
        bool isNot = Take('!');
        SkipSpace();
        PathTest test;
        if (Take('('))
        {
            SkipSpace();
            test = Or();
            SkipSpace();
            if (!Take(')'))
                throw Wrong("')' was expected");
        }
        else if (PatternFunction() is { } pattern)
        {
            test = pattern;
        }
        else
        {
            int start = _at;
            PathOperand left = Operand();
            int end = _at;
            SkipSpace();
            if (Operator() is { } comparison)
            {
                RequireSingular(left, start);
                SkipSpace();
                start = _at;
                PathOperand right = Operand();
                RequireSingular(right, start);
                test = new CompareTest(left, comparison, right);
            }
            else if (left is QueryOperand query)
            {
                _at = end;
                test = new ExistsTest(query.Query);
            }
            else
            {
                throw Wrong("a comparison was expected");
            }
        }

        return isNot ? new NotTest(test) : test;
    }

    private PatternTest? PatternFunction()
    {
        int start = _at;
        string name = FunctionName();
        if (name is not ("match" or "search"))
        {
            _at = start;
            return null;
        }

        PathOperand text = Argument(isLast: false);
        PathOperand pattern = Argument(isLast: true);
        return new PatternTest(name == "match", text, pattern);
    }

    private PathOperand Operand()
    {
        if (Next is '@' or '$')
            return new QueryOperand(Query());
        if (Next is '\'' or '"')
            return Literal(SpecNode.String(default, Quoted()));
        if (Next is '-' or (>= '0' and <= '9'))
            return Literal(SpecNode.Number(default, Number()));
        if (TakeWord("true"))
            return Literal(SpecNode.Boolean(default, true));
        if (TakeWord("false"))
            return Literal(SpecNode.Boolean(default, false));
        if (TakeWord("null"))
            return Literal(SpecNode.Null(default));

        int start = _at;
        switch (FunctionName())
        {
            case "length":
                PathOperand of = Argument(isLast: true);
                RequireSingular(of, start);
                return new LengthOperand(of);
            case "count":
                return new CountOperand(QueryArgument());
            case "value":
                return new ValueOperand(QueryArgument());
            default:
                _at = start;
                throw Wrong("'@', '$', a literal, or one of length, count, match, search and value was expected");
        }
    }

    private static LiteralOperand Literal(SpecNode value) => new(value);

    private PathQuery Query()
    {
        if (++_nesting > MaxNesting)
            throw Wrong("the filter is nested too deeply");
        bool isFromRoot = Take('$');
        if (!isFromRoot)
            Take('@');
        var query = new PathQuery(isFromRoot, Segments());
        _nesting--;
        return query;
    }

    /// <summary>A function's name with the bracket after it; empty when there is none.</summary>
    private string FunctionName()
    {
        int start = _at;
        while (Next is >= 'a' and <= 'z')
        {
            _at++;
        }

        string name = _text.Substring(start, _at - start);
        if (name.Length > 0 && Take('('))
            return name;
        _at = start;
        return "";
    }

    private PathOperand Argument(bool isLast)
    {
        SkipSpace();
        PathOperand operand = Operand();
        EndArgument(isLast);
        return operand;
    }

    private PathQuery QueryArgument()
    {
        SkipSpace();
        if (Next is not ('@' or '$'))
            throw Wrong("a path was expected");
        PathQuery query = Query();
        EndArgument(isLast: true);
        return query;
    }

    private void EndArgument(bool isLast)
    {
        SkipSpace();
        if (!Take(isLast ? ')' : ','))
            throw Wrong(isLast ? "')' was expected" : "',' was expected");
    }

    private void RequireSingular(PathOperand operand, int start)
    {
        if (operand is QueryOperand { Query.IsSingular: false })
        {
            _at = start;
            throw Wrong("what is compared must select one value at most");
        }
    }

    private string? Operator()
    {
        foreach (string candidate in s_operators)
        {
            if (Take(candidate))
                return candidate;
        }

        return null;
    }

    private static readonly string[] s_operators = ["==", "!=", "<=", ">=", "<", ">"];

    private long? Integer()
    {
        int start = _at;
        Take('-');
        while (Next is >= '0' and <= '9')
        {
            _at++;
        }

        if (_at == start)
            return null;
        return long.TryParse(_text.Substring(start, _at - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            ? value
            : throw Wrong("a whole number was expected");
    }

    private string Number()
    {
        int start = _at;
        while (Next is (>= '0' and <= '9') or '-' or '+' or '.' or 'e' or 'E')
        {
            _at++;
        }

        string text = _text.Substring(start, _at - start);
        return Yaml.CoreSchema.NumberOf(text) ?? throw Wrong("'" + text + "' is no number");
    }

    private string Quoted()
    {
        char quote = Next;
        _at++;
        var text = new StringBuilder();
        while (true)
        {
            if (_at >= _text.Length)
                throw Wrong("the closing quote is missing");
            char c = _text[_at++];
            if (c == quote)
                return text.ToString();
            text.Append(c == '\\' ? Escaped() : c);
        }
    }

    private char Escaped()
    {
        char c = Next;
        _at++;
        switch (c)
        {
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case '/' or '\\' or '\'' or '"': return c;
            case 'u' when _at + 4 <= _text.Length
                && ushort.TryParse(_text.Substring(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code):
                _at += 4;
                return (char)code;
            default:
                throw Wrong("an unknown escape");
        }
    }

    private void SkipSpace()
    {
        while (Next is ' ' or '\t' or '\n' or '\r')
        {
            _at++;
        }
    }

    private bool Take(char expected)
    {
        if (Next != expected || _at >= _text.Length)
            return false;
        _at++;
        return true;
    }

    private bool Take(string expected)
    {
        if (string.CompareOrdinal(_text, _at, expected, 0, expected.Length) != 0)
            return false;
        _at += expected.Length;
        return true;
    }

    private bool TakeAfterSpace(string expected)
    {
        int before = _at;
        SkipSpace();
        if (Take(expected))
            return true;
        _at = before;
        return false;
    }

    private bool TakeWord(string word)
    {
        int after = _at + word.Length;
        return (after >= _text.Length || !(char.IsLetterOrDigit(_text[after]) || _text[after] is '_' or '(')) && Take(word);
    }

    private JsonPathException Wrong(string message) =>
        new(message + " at character " + (_at + 1).ToString(CultureInfo.InvariantCulture), _at);
}
