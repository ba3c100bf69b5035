using System;

namespace Handinger.Gen.Baseline;

/// <summary>One line of a baseline: a thing that C# callers see.</summary>
/// <param name="Kind">Which kind of thing, one of <see cref="BaselineKinds"/>.</param>
/// <param name="Name">Its C# name, members behind their type and methods behind their service: <c>Worker.Id</c>, <c>Tasks.New</c>; empty service for the client itself.</param>
/// <param name="Arguments">The arguments of a method as it declares them, else null.</param>
/// <param name="Type">Its type, or the result of a method; empty where there is none.</param>
/// <param name="IsRequired">Whether callers have to set it.</param>
/// <param name="Place">What it is in the document, by which it is found again when its name changes: a key, a verb and path.</param>
internal sealed record BaselineEntry(string Kind, string Name, string? Arguments, string Type, bool IsRequired, string Place)
{
    private const string TypeMark = " : ";
    private const string PlaceMark = " <- ";
    private const string RequiredMark = " required";

    /// <summary>What comes before the last dot: the type of a member, the service of a method; empty for what stands alone.</summary>
    public string Owner => Name.LastIndexOf('.') is >= 0 and int dot ? Name.Substring(0, dot) : "";

    /// <summary>What comes after it.</summary>
    public string OwnName => Name.Substring(Name.LastIndexOf('.') + 1);

    /// <summary>The line, which <see cref="Parse"/> reads.</summary>
    public override string ToString() =>
        Kind + " " + Name + (Arguments is null ? "" : "(" + Arguments + ")") + (Type.Length > 0 ? TypeMark + Type : "") + (IsRequired ? RequiredMark : "")
        + (Place.Length > 0 ? PlaceMark + Escape(Place) : "");

    /// <summary>Null when the line is none.</summary>
    public static BaselineEntry? Parse(string line)
    {
        int space = line.IndexOf(' ');
        if (space <= 0 || !BaselineKinds.IsKnown(line.Substring(0, space)))
            return null;

        string rest = line.Substring(space + 1);
        string place = Cut(ref rest, PlaceMark);
        bool isRequired = rest.EndsWith(RequiredMark, StringComparison.Ordinal);
        if (isRequired)
            rest = rest.Substring(0, rest.Length - RequiredMark.Length);

        // Arguments have types too, but no colon between spaces.
        string type = Cut(ref rest, TypeMark);
        string? arguments = null;
        int open = rest.IndexOf('(');
        if (open >= 0)
        {
            if (rest[rest.Length - 1] != ')')
                return null;
            arguments = rest.Substring(open + 1, rest.Length - open - 2);
            rest = rest.Substring(0, open);
        }

        return rest.Length == 0 || rest.IndexOf(' ') >= 0 ? null : new BaselineEntry(line.Substring(0, space), rest, arguments, type, isRequired, Unescape(place));
    }

    private static string Cut(ref string rest, string mark)
    {
        int at = rest.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0)
            return "";
        string tail = rest.Substring(at + mark.Length);
        rest = rest.Substring(0, at);
        return tail;
    }

    // Keys of a document may hold anything; a line holds no line break.
    private static string Escape(string place) => place.Replace("\\", "\\\\").Replace("\r", "\\r").Replace("\n", "\\n").Replace("\u0085", "\\u0085").Replace("\u2028", "\\u2028").Replace("\u2029", "\\u2029");

    private static string Unescape(string place)
    {
        if (place.IndexOf('\\') < 0)
            return place;
        var text = new System.Text.StringBuilder(place.Length);
        for (int i = 0; i < place.Length; i++)
        {
            if (place[i] != '\\' || i + 1 == place.Length)
            {
                text.Append(place[i]);
                continue;
            }

            i++;
            switch (place[i])
            {
                case 'r':
                    text.Append('\r');
                    break;
                case 'n':
                    text.Append('\n');
                    break;
                case 'u' when i + 4 < place.Length && int.TryParse(place.Substring(i + 1, 4), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out int code):
                    text.Append((char)code);
                    i += 4;
                    break;
                default:
                    text.Append(place[i]);
                    break;
            }
        }

        return text.ToString();
    }
}

/// <summary>The first words of a baseline's lines.</summary>
internal static class BaselineKinds
{
    public const string Client = "client";
    public const string Enum = "enum";

    /// <summary>A class of response headers.</summary>
    public const string Headers = "headers";
    public const string Method = "method";
    public const string Option = "option";

    /// <summary>A class of query, header and cookie parameters.</summary>
    public const string Parameters = "parameters";

    /// <summary>A property of a record, or a member of a class of parameters or headers.</summary>
    public const string Property = "property";
    public const string Record = "record";
    public const string Service = "service";
    public const string Union = "union";
    public const string Value = "value";
    public const string Variant = "variant";
    public const string Webhook = "webhook";

    public static bool IsKnown(string kind) => IsType(kind) || IsMember(kind) || kind is Client or Method or Option or Service or Webhook;

    /// <summary>Whether it has members on lines of their own.</summary>
    public static bool IsType(string kind) => kind is Enum or Headers or Parameters or Record or Union;

    /// <summary>Whether it is a member of one of those.</summary>
    public static bool IsMember(string kind) => kind is Property or Value or Variant;
}
