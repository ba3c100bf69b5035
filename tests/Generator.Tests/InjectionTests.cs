using System.Text.Json.Nodes;
using Handinger.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Handinger.Generator.Tests;

/// <summary>Documents whose every string tries to become code: what is generated compiles without a warning and holds none of it but as text.</summary>
public sealed class InjectionTests
{
    // No identifier that the generator makes has an underscore between lower-case words.
    private const string Marker = "evil_code";

    private const string Small = """
        { "openapi": "3.1.0", "info": { "title": "Small", "version": "1" },
          "paths": { "/a": { "get": { "responses": { "200": { "description": "A.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" } } } } } } } },
          "components": { "schemas": { "A": { "type": "object", "properties": { "a": { "type": "string" } } } } } }
        """;

    /// <summary>What a string says besides, each a way out of the place it is written to.</summary>
    public static TheoryData<string> Payloads =>
    [
        "\"; evil_code(); //",
        "\"\"\"\n; evil_code(); \"\"\"",
        "*/ evil_code(); /*",
        "x\nevil_code();",
        "x\r\nevil_code();",
        "x\revil_code();",
        "x\u2028evil_code();",
        "x\u2029evil_code();",
        "x\u0085evil_code();",
        "x\v\f\n#error evil_code",
        "\n#line 1 \"evil_code\"\n#pragma warning restore",
        "</summary><evil_code/><![CDATA[",
        "--> ]]> &evil_code; <evil_code a='\"'>",
        "{evil_code()} {0} {{",
        "\\\"; evil_code(); \\",
        "\\u0022; evil_code();",
        "'; evil_code(); '",
        "} } class evil_code { {",
        "\u202Eevil_code\u202C\u200B",
        "\0evil_code\u0001\u007F",
        "\uD800evil_code\uDC00",
        "`<see cref=\"evil_code\"/>` [evil_code](evil_code) ![evil_code](x)",
        "[x](https://x.example/\"><evil_code/>)",
        "```\nevil_code\n",
        "$\"{evil_code()}\" @\"evil_code",
        "../../../evil_code",
        "C:\\evil_code.cs",
        "\"u8, evil_code(), \"",
        "(evil_code)(object)",
        "global::evil_code.X",
    ];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Text_stays_text(string payload)
    {
        GeneratedClient client = GeneratedClient.From(new SpecInput("/project/hostile.json", Document(payload)) { Namespace = "Acme.Hostile", ClientName = "HostileClient" });

        AssertHarmless(client);
        Assert.NotEmpty(client.Files);
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void The_name_of_the_file_stays_a_name(string payload)
    {
        GeneratedClient client = GeneratedClient.From(new SpecInput("/project/" + payload + ".json", Small));

        AssertHarmless(client);
        Assert.NotEmpty(client.Files);
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Options_are_names_or_refused(string payload)
    {
        AssertHarmless(GeneratedClient.From(new SpecInput("/project/a.json", Small) { Namespace = payload }));
        AssertHarmless(GeneratedClient.From(new SpecInput("/project/a.json", Small) { ClientName = payload }));
        AssertHarmless(GeneratedClient.From(new SpecInput("/project/a.json", Small) { Accessibility = payload }));
        AssertHarmless(GeneratedClient.From([new SpecInput("/project/a.json", Small)], rootNamespace: payload));
    }

    private static void AssertHarmless(GeneratedClient client)
    {
        Assert.DoesNotContain(client.Reported, diagnostic => diagnostic.Id is "HGEN0399" or "CS8785" or "CS8784");
        Assert.Empty(client.CompilerDiagnostics.Select(diagnostic => diagnostic + " " + diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]).Take(5));
        foreach (SyntaxTree tree in client.Compilation.SyntaxTrees)
        {
            foreach (SyntaxToken token in tree.GetRoot(TestContext.Current.CancellationToken).DescendantTokens(descendIntoTrivia: true))
            {
                bool isText = token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.CharacterLiteralToken
                    or SyntaxKind.XmlTextLiteralToken or SyntaxKind.XmlEntityLiteralToken;
                Assert.True(isText || !token.ValueText.Contains(Marker, StringComparison.OrdinalIgnoreCase), $"{tree.FilePath}: {token.Parent}");
                Assert.False(token.ValueText.Contains(Marker, StringComparison.OrdinalIgnoreCase) && token.Parent is CrefSyntax or XmlNameSyntax, $"{tree.FilePath}: {token.Parent}");
            }

            foreach (SyntaxTrivia trivia in tree.GetRoot(TestContext.Current.CancellationToken).DescendantTrivia())
            {
                bool holds = trivia.ToFullString().Contains(Marker, StringComparison.OrdinalIgnoreCase);
                Assert.False(holds && !trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia), $"{tree.FilePath}: {trivia.Kind()} {trivia.ToFullString()}");
                Assert.True(!trivia.IsDirective || trivia.Kind() is SyntaxKind.NullableDirectiveTrivia or SyntaxKind.PragmaWarningDirectiveTrivia, trivia.ToFullString());
            }
        }
    }

    /// <summary>A document with the text in every place that a document has for text.</summary>
    private static string Document(string p)
    {
        // Names are told apart by a word in front, behind which the payload still stands at the end of a literal and in the middle of one.
        JsonObject schemas = new()
        {
            ["Object" + p] = new JsonObject
            {
                ["type"] = "object",
                ["title"] = p,
                ["description"] = "First. " + p,
                ["deprecated"] = true,
                ["x-deprecated-reason"] = p,
                ["required"] = new JsonArray("required" + p, "kind"),
                ["properties"] = new JsonObject
                {
                    ["required" + p] = new JsonObject { ["type"] = "string", ["description"] = p, ["title"] = p, ["default"] = p, ["pattern"] = p, ["example"] = p, ["examples"] = new JsonArray(p) },
                    [p] = new JsonObject { ["type"] = "integer", ["format"] = p, ["deprecated"] = true, ["minimum"] = 1 },
                    ["kind"] = new JsonObject { ["const"] = "kind" + p },
                    ["secret" + p] = new JsonObject { ["type"] = "string", ["format"] = "password", ["readOnly"] = true },
                    ["inline" + p] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(p, "other" + p, ""), ["x-enum-varnames"] = new JsonArray(p, "x", "y"), ["x-enum-descriptions"] = new JsonArray(p, p, p) },
                    ["nested" + p] = new JsonObject { ["type"] = "object", ["x-sdk-name"] = "Nested" + p, ["properties"] = new JsonObject { [p] = new JsonObject { ["type"] = "string" } } },
                },
                ["additionalProperties"] = new JsonObject { ["type"] = "string", ["description"] = p },
                ["patternProperties"] = new JsonObject { [p] = new JsonObject() },
            },
            ["Enum" + p] = new JsonObject { ["type"] = "string", ["description"] = p, ["enum"] = new JsonArray(p, p + p, "a" + p, p.ToUpperInvariant()) },
            ["Numbers" + p] = new JsonObject { ["type"] = "integer", ["enum"] = new JsonArray(1, 2, p), ["description"] = p },
            ["Union" + p] = new JsonObject
            {
                ["oneOf"] = new JsonArray(Reference("Cat" + p), Reference("Dog" + p)),
                ["discriminator"] = new JsonObject { ["propertyName"] = "tag" + p, ["mapping"] = new JsonObject { [p] = "#/components/schemas/" + Pointer("Cat" + p), ["dog" + p] = "Dog" + p } },
            },
            ["Cat" + p] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["tag" + p] = new JsonObject { ["type"] = "string" }, ["lives" + p] = new JsonObject { ["type"] = "integer" } } },
            ["Dog" + p] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["tag" + p] = new JsonObject { ["type"] = "string" } }, ["required"] = new JsonArray("tag" + p) },
            ["Either" + p] = new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "string", ["title"] = p }, new JsonObject { ["type"] = "object", ["title"] = p, ["properties"] = new JsonObject { [p] = new JsonObject { ["const"] = p } } }) },
            ["Odd" + p] = new JsonObject { ["type"] = p, ["description"] = p },
        };
        JsonObject body = new()
        {
            ["description"] = p,
            ["required"] = true,
            ["content"] = new JsonObject
            {
                ["application/json"] = new JsonObject { ["schema"] = Reference("Object" + p), ["example"] = p },
                ["multipart/form-data"] = new JsonObject
                {
                    ["schema"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [p] = new JsonObject { ["type"] = "string" }, ["file" + p] = new JsonObject { ["type"] = "string", ["format"] = "binary" } } },
                    ["encoding"] = new JsonObject
                    {
                        [p] = new JsonObject { ["contentType"] = "text/" + p, ["headers"] = new JsonObject { ["X-" + p] = new JsonObject { ["schema"] = new JsonObject { ["const"] = p } } } },
                    },
                },
                ["application/" + p] = new JsonObject { ["schema"] = Reference("Union" + p) },
            },
        };
        JsonObject operation = new()
        {
            ["tags"] = new JsonArray("Tag " + p),
            ["operationId"] = "call" + p,
            ["summary"] = p,
            ["description"] = "First. " + p,
            ["deprecated"] = true,
            ["externalDocs"] = new JsonObject { ["url"] = p, ["description"] = p },
            ["x-sdk-resource"] = "res" + p,
            ["parameters"] = new JsonArray(
                Parameter("path" + p, "path", p, required: true), Parameter("query" + p, "query", p), Parameter(p, "query", p), Parameter("X-" + p, "header", p), Parameter("cookie" + p, "cookie", p), Parameter("odd", p, p)),
            ["requestBody"] = body,
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject
                {
                    ["description"] = p,
                    ["headers"] = new JsonObject { ["X-" + p] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" }, ["description"] = p } },
                    ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Reference("Union" + p) }, ["text/" + p] = new JsonObject() },
                    ["links"] = new JsonObject { [p] = new JsonObject { ["operationId"] = p } },
                },
                ["404"] = new JsonObject { ["description"] = p, ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = Reference("Either" + p) } } },
                [p] = new JsonObject { ["description"] = p, ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Reference("Odd" + p) } } },
            },
            ["callbacks"] = new JsonObject { ["on" + p] = new JsonObject { ["{$request.body#/" + p + "}"] = new JsonObject { ["post"] = Webhook(p) } } },
            ["security"] = new JsonArray(new JsonObject { ["key" + p] = new JsonArray(), ["oauth" + p] = new JsonArray(p) }),
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "https://op.example/" + p }),
        };
        JsonObject stream = new()
        {
            ["x-sdk-method"] = "stream" + p,
            ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = p, ["content"] = new JsonObject { ["text/event-stream"] = new JsonObject { ["itemSchema"] = Reference("Object" + p) } } } },
        };
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = p, ["description"] = p, ["summary"] = p, ["version"] = p, ["termsOfService"] = p, ["contact"] = new JsonObject { ["name"] = p, ["url"] = p } },
            ["servers"] = new JsonArray(new JsonObject
            {
                ["url"] = "https://{host" + p + "}.example/" + p,
                ["description"] = p,
                ["variables"] = new JsonObject { ["host" + p] = new JsonObject { ["default"] = p, ["enum"] = new JsonArray(p), ["description"] = p } },
            }),
            ["tags"] = new JsonArray(new JsonObject { ["name"] = "Tag " + p, ["description"] = p }),
            ["paths"] = new JsonObject
            {
                ["/call/" + p + "/{path" + p + "}"] = new JsonObject { ["post"] = operation, ["summary"] = p, ["description"] = p },
                ["/stream/{" + p + "}"] = new JsonObject { ["get"] = stream },
                ["/" + p] = new JsonObject { ["get"] = new JsonObject { ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = p, ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Reference("Enum" + p) } } } } } },
            },
            ["webhooks"] = new JsonObject { ["hook" + p] = new JsonObject { ["post"] = Webhook(p) } },
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas,
                ["securitySchemes"] = new JsonObject
                {
                    ["key" + p] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = "X-" + p, ["description"] = p },
                    ["oauth" + p] = new JsonObject
                    {
                        ["type"] = "oauth2",
                        ["description"] = p,
                        ["flows"] = new JsonObject { ["clientCredentials"] = new JsonObject { ["tokenUrl"] = "https://id.example/" + p, ["scopes"] = new JsonObject { [p] = p } } },
                    },
                    ["oidc" + p] = new JsonObject { ["type"] = "openIdConnect", ["openIdConnectUrl"] = p, ["description"] = p },
                    ["http" + p] = new JsonObject { ["type"] = "http", ["scheme"] = p, ["bearerFormat"] = p },
                },
            },
        }.ToJsonString();
    }

    private static JsonObject Webhook(string p) => new()
    {
        ["operationId"] = "hook" + p,
        ["summary"] = p,
        ["requestBody"] = new JsonObject { ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Reference("Object" + p) } } },
        ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = p } },
    };

    private static JsonObject Parameter(string name, string place, string p, bool required = false) => new()
    {
        ["name"] = name,
        ["in"] = place,
        ["required"] = required,
        ["description"] = p,
        ["style"] = place == "query" ? p : null,
        ["schema"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(p, "b"), ["default"] = p, ["description"] = p },
    };

    private static JsonObject Reference(string schema) => new() { ["$ref"] = "#/components/schemas/" + Pointer(schema) };

    private static string Pointer(string name) => Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
}
