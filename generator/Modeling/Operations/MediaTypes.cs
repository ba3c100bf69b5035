using System;
using System.Collections.Generic;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Operations;

internal enum MediaKind
{
    Json,
    Multipart,
    Form,
    JsonSequence,
    Events,
    Text,
    Xml,
    Binary,

    /// <summary>A wildcard: the schema tells.</summary>
    Any,
}

/// <summary>An entry of a <c>content</c> object.</summary>
/// <param name="Name">The media type as the document writes it.</param>
internal sealed record MediaEntry(string Name, MediaKind Kind, SpecNode Node, SpecNode? Schema, SpecNode? ItemSchema, SpecLocation Location)
{
    /// <summary>Whether there is no schema, or one that any value fits.</summary>
    public bool SaysNothing => Schema is null or { Kind: SpecKind.Null } or { IsObject: true, Members.Count: 0 } || Schema.IsTrue;
}

/// <summary>Tells what a media type and its schema together mean for code.</summary>
internal static class MediaTypes
{
    private static readonly string[] s_fileWords = ["octet-stream", "pdf", "zip", "gzip", "x-tar", "parquet", "excel", "msword", "officedocument"];

    /// <summary>Binary spellings of what JSON can say as well.</summary>
    private static readonly string[] s_serializations = ["protobuf", "cbor", "msgpack", "avro", "grpc", "bson"];

    public static List<MediaEntry> Read(SpecDocument document, SpecNode? content)
    {
        var entries = new List<MediaEntry>();
        if (content is null)
            return entries;
        foreach (SpecMember member in content.Members)
        {
            if (member.Name.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
                continue;
            SpecNode node = document.Resolve(member.Value)?.Node ?? member.Value;
            SpecNode? schema = node["schema"];
            SpecNode? item = node["itemSchema"];
            entries.Add(new MediaEntry(member.Name, Refine(document, Classify(member.Name), schema ?? item), node, schema, item, member.NameLocation));
        }

        return entries;
    }

    public static string Essence(string mediaType)
    {
        int semicolon = mediaType.IndexOf(';');
        return (semicolon < 0 ? mediaType : mediaType.Substring(0, semicolon)).Trim().ToLowerInvariant();
    }

    public static MediaKind Classify(string mediaType)
    {
        string type = Essence(mediaType);
        if (type.Length == 0 || type is "*/*" or "*" or "application/*")
            return MediaKind.Any;
        if (IsSequence(type))
            return MediaKind.JsonSequence;
        if (type == "json" || type.EndsWith("/json", StringComparison.Ordinal) || type.EndsWith("+json", StringComparison.Ordinal) || type == "application/x-json")
            return MediaKind.Json;
        if (type.StartsWith("multipart/", StringComparison.Ordinal))
            return MediaKind.Multipart;
        if (type is "application/x-www-form-urlencoded")
            return MediaKind.Form;
        if (type == "text/event-stream")
            return MediaKind.Events;
        if (type.EndsWith("/xml", StringComparison.Ordinal) || type.EndsWith("+xml", StringComparison.Ordinal))
            return MediaKind.Xml;
        if (type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("yaml", StringComparison.Ordinal)
            || type is "application/graphql" or "application/javascript" or "application/sdp" or "application/jwt" or "application/sql" or "application/jose" or "application/x-pem-file")
        {
            return MediaKind.Text;
        }

        return MediaKind.Binary;
    }

    /// <summary>Whether a media type is of files (pictures, archives, documents), which are no second spelling of JSON that stands beside them.</summary>
    public static bool IsFile(string mediaType)
    {
        string type = Essence(mediaType);
        int slash = type.IndexOf('/');
        return slash > 0 && type.Substring(0, slash) switch
        {
            "*" or "text" => false,
            "application" => HasWord(type, s_fileWords),
            _ => true,
        };
    }

    /// <summary>Whether a media type is XML, which beside JSON is another spelling of the same values, unless it is a picture.</summary>
    public static bool IsXmlData(string mediaType) => Classify(mediaType) == MediaKind.Xml && !IsFile(mediaType);

    /// <summary>Whether the schema says "bytes as they are".</summary>
    public static bool IsBinary(SpecDocument document, SpecNode? schema)
    {
        if (schema is null || document.Resolve(schema)?.Node is not { } node || !HasType(node, "string"))
            return false;
        return node.StringOf("format") == "binary"
            || (node.StringOf("contentMediaType") is { } media && node["contentEncoding"] is null && Classify(media) == MediaKind.Binary);
    }

    /// <summary>Whether the schema describes a JSON object, list, number or boolean rather than text or bytes.</summary>
    public static bool IsStructured(SpecDocument document, SpecNode? schema)
    {
        if (schema is null || document.Resolve(schema)?.Node is not { IsObject: true } node)
            return false;
        if (node["properties"] is not null || node["items"] is not null || node["allOf"] is not null || node["oneOf"] is not null || node["anyOf"] is not null
            || node["additionalProperties"] is not null)
        {
            return true;
        }

        return HasType(node, "object") || HasType(node, "array");
    }

    public static bool HasType(SpecNode schema, string type)
    {
        if (schema["type"] is not { } node)
            return false;
        if (node.IsString)
            return node.Text == type;
        foreach (SpecNode item in node.Items)
        {
            if (item.IsString && item.Text == type)
                return true;
        }

        return false;
    }

    /// <summary>How well a JSON media type serves when a document offers several: lower is better.</summary>
    public static int JsonRank(string mediaType)
    {
        string type = Essence(mediaType);
        return type switch
        {
            "application/json" => mediaType.IndexOf(';') < 0 || mediaType.IndexOf("charset", StringComparison.OrdinalIgnoreCase) >= 0 ? 0 : 2,
            "text/json" or "json" => 1,
            "application/merge-patch+json" => 3,
            "application/json-patch+json" => 6,
            "*/*" or "*" or "application/*" or "" => 4,
            "text/plain" => 7,
            _ => type.EndsWith("+json", StringComparison.Ordinal) ? 4 : 5,
        };
    }

    private static MediaKind Refine(SpecDocument document, MediaKind kind, SpecNode? schema)
    {
        switch (kind)
        {
            case MediaKind.Json or MediaKind.Any or MediaKind.Text when IsBinary(document, schema):
                return MediaKind.Binary;
            case MediaKind.Text or MediaKind.Binary when IsStructured(document, schema):
                return MediaKind.Any;
            default:
                return kind;
        }
    }

    /// <summary>Settles wildcards, and types whose schema contradicts their name.</summary>
    public static MediaKind Settle(SpecDocument document, MediaEntry entry, MediaKind withoutSchema)
    {
        if (entry.Kind != MediaKind.Any)
            return entry.Kind;
        string type = Essence(entry.Name);
        MediaKind named = Classify(entry.Name);
        if (named == MediaKind.Text)
        {
            // 'text/plain' with an object for a schema is JSON that its author mislabelled; CSV and HTML are text whatever their schema says.
            return type == "text/plain" ? MediaKind.Json : MediaKind.Text;
        }

        if (named == MediaKind.Binary)
        {
            return IsFile(type) || HasWord(type, s_serializations) ? MediaKind.Binary : MediaKind.Json;
        }

        if (entry.Schema is null && entry.ItemSchema is null)
            return withoutSchema;
        return document.Resolve(entry.Schema ?? entry.ItemSchema!)?.Node is { } schema && HasType(schema, "string") && !HasType(schema, "object") ? MediaKind.Text : MediaKind.Json;
    }

    private static bool HasWord(string type, string[] words) => Array.Exists(words, word => type.IndexOf(word, StringComparison.Ordinal) >= 0);

    private static bool IsSequence(string type) =>
        type.EndsWith("ndjson", StringComparison.Ordinal) || type.EndsWith("jsonl", StringComparison.Ordinal) || type.EndsWith("jsonlines", StringComparison.Ordinal)
        || type.EndsWith("json-lines", StringComparison.Ordinal) || type.EndsWith("json-seq", StringComparison.Ordinal) || type == "application/stream+json"
        || type.EndsWith("json-stream", StringComparison.Ordinal);
}
