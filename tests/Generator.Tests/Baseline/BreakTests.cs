using System.Text.Json;
using Handinger.Gen.Baseline;
using Handinger.Gen.Diagnostics;
using Handinger.Gen.Reading;
using Handinger.Testing;

namespace Handinger.Generator.Tests.Baseline;

/// <summary>Each kind of break is told, where it can be mended: in the document, or at the line of the baseline for what is gone.</summary>
public sealed class BreakTests
{
    private const string Before = """
        openapi: 3.1.0
        info:
          title: Shop
          version: "1"
        paths:
          /orders:
            post:
              operationId: place
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      $ref: "#/components/schemas/Order"
              responses:
                "200":
                  description: The order.
                  content:
                    application/json:
                      schema:
                        $ref: "#/components/schemas/Order"
            delete:
              operationId: clear
              responses:
                "204":
                  description: None.
        components:
          schemas:
            Order:
              type: object
              required: [id]
              properties:
                id:
                  type: string
                count:
                  type: integer
                state:
                  $ref: "#/components/schemas/State"
                pay:
                  $ref: "#/components/schemas/Pay"
            State:
              type: string
              enum: [open, done]
            Pay:
              oneOf:
                - $ref: "#/components/schemas/Card"
                - $ref: "#/components/schemas/Bank"
            Card:
              type: object
              required: [card]
              properties:
                card:
                  type: string
            Bank:
              type: object
              required: [iban]
              properties:
                iban:
                  type: string
        """;

    private static readonly string s_baseline = Recording.Of(Input(Before));

    private static SpecInput Input(string text, string file = "shop.yaml") => new("/project/" + file, text) { Namespace = "Acme.Shop", ClientName = "ShopClient" };

    private static string LineOf(string entry) =>
        "api.txt(" + (Array.FindIndex(s_baseline.Split('\n'), line => line.StartsWith(entry, StringComparison.Ordinal)) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) + ",1)";

    private static string[] Told(string from, string to)
    {
        string after = Before.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(Before, after);
        return Recording.Told(Recording.Against(s_baseline, Input(after)));
    }

    [Fact]
    public void The_same_document_has_nothing_to_tell() => Assert.Empty(Recording.Told(Recording.Against(s_baseline, Input(Before))));

    [Fact]
    public void A_removed_operation_is_told_at_its_line() => Assert.Equal(
        ["HGEN0400 " + LineOf("method Clear") + ": The method 'Clear' is gone (DELETE /orders); C# code that uses it no longer compiles"],
        Told("    delete:\n      operationId: clear\n      responses:\n        \"204\":\n          description: None.\n", ""));

    [Fact]
    public void A_removed_property_is_told_at_its_line() => Assert.Equal(
        ["HGEN0400 " + LineOf("property Order.Count") + ": The property 'Order.Count' is gone (count); C# code that uses it no longer compiles"],
        Told("        count:\n          type: integer\n", ""));

    [Fact]
    public void A_retyped_property_is_told_at_its_key() => Assert.Equal(
        ["HGEN0402 shop.yaml(35,9): The property 'Order.Count' was 'long?' and is 'string?'"],
        Told("          type: integer", "          type: string"));

    [Fact]
    public void A_newly_required_property_is_told_at_its_key() => Assert.Equal(
        ["HGEN0403 shop.yaml(35,9): The property 'Order.Count' has to be set now"],
        Told("required: [id]", "required: [id, count]"));

    [Fact]
    public void A_new_property_that_is_required_is_told_at_its_key() => Assert.Equal(
        ["HGEN0403 shop.yaml(33,9): The property 'Order.Name' has to be set now"],
        Told("required: [id]\n      properties:\n", "required: [id, name]\n      properties:\n        name: { type: string }\n"));

    [Fact]
    public void Another_argument_is_told_at_the_operation() => Assert.Equal(
        [
            "HGEN0404 shop.yaml(7,5): The method 'Place' took (Order body) and takes (Order body, PlaceParams? parameters = null)",
            "HGEN0405 shop.yaml(7,5): The parameters class 'PlaceParams' is new (POST /orders)",
        ],
        Told("      operationId: place\n", "      operationId: place\n      parameters: [{ name: dry, in: query, schema: { type: boolean } }]\n"));

    [Fact]
    public void Another_result_is_told_at_the_operation() => Assert.Equal(
        ["HGEN0402 shop.yaml(7,5): The method 'Place' was 'Task<Order>' and is 'Task<State>'"],
        Told("              schema:\n                $ref: \"#/components/schemas/Order\"", "              schema:\n                $ref: \"#/components/schemas/State\""));

    [Fact]
    public void A_removed_value_is_told_at_its_line() => Assert.Equal(
        ["HGEN0400 " + LineOf("value State.Done") + ": The enum value 'State.Done' is gone (done); C# code that uses it no longer compiles"],
        Told("[open, done]", "[open, open]"));

    [Fact]
    public void A_removed_alternative_is_told_at_its_line() => Assert.Equal(
        [
            "HGEN0400 " + LineOf("variant Pay.Bank") + ": The alternative 'Pay.Bank' is gone; C# code that uses it no longer compiles",
            "HGEN0405 shop.yaml(44,5): The alternative 'Pay.PayGiro' is new",
            "HGEN0405 shop.yaml(47,11): The record 'PayGiro' is new (Pay.Giro)",
        ],
        Told("        - $ref: \"#/components/schemas/Bank\"\n", "        - type: object\n          title: Giro\n          properties: { giro: { type: string } }\n"));

    [Fact]
    public void Another_kind_of_type_is_told_once() => Assert.Equal(
        ["HGEN0402 shop.yaml(41,5): The enum 'State' was 'enum of string' and is 'record'"],
        Told("      type: string\n      enum: [open, done]", "      type: object\n      properties: { name: { type: string } }"));

    [Fact]
    public void A_renamed_schema_is_told_with_what_uses_it() => Assert.Equal(
        [
            "HGEN0400 " + LineOf("enum State") + ": The enum 'State' is gone (#/components/schemas/State); C# code that uses it no longer compiles",
            "HGEN0402 shop.yaml(37,9): The property 'Order.State' was 'State?' and is 'Phase?'",
            "HGEN0405 shop.yaml(41,5): The enum 'Phase' is new (#/components/schemas/Phase)",
        ],
        Told("State", "Phase"));

    [Fact]
    public void A_name_of_the_overlay_renames_a_type_and_what_follows_from_it_is_not_told() => Assert.Equal(
        ["HGEN0401 shop.yaml(41,5): The enum 'State' is now 'Phase'"],
        Told("    State:\n", "    State:\n      x-sdk-name: Phase\n"));

    [Fact]
    public void Json_has_places_as_well()
    {
        const string before = "{ \"openapi\": \"3.1.0\", \"info\": { \"title\": \"Shop\", \"version\": \"1\" }, \"paths\": {},\n  \"components\": { \"schemas\": {\n    \"Order\": { \"type\": \"object\", \"properties\": {\n      \"id\": { \"type\": \"string\" },\n      \"sum\": { \"type\": \"string\" } } } } } }";
        string baseline = Recording.Of(Input(before, "shop.json"));

        string[] told = Recording.Told(Recording.Against(baseline, Input(before.Replace("\"sum\": { \"type\": \"string\"", "\"sum\": { \"type\": \"number\"", StringComparison.Ordinal), "shop.json")));

        Assert.Equal(["HGEN0402 shop.json(5,7): The property 'Order.Sum' was 'string?' and is 'double?'"], told);
        using JsonDocument valid = JsonDocument.Parse(before);
    }

    [Fact]
    public void A_line_that_is_none_is_told_and_the_others_count()
    {
        string[] told = Recording.Told(Recording.Against("# handinger-baseline 1\nnonsense\n" + string.Join('\n', s_baseline.Split('\n').Skip(2)), Input(Before)));

        Assert.Equal(["HGEN0406 api.txt(2,1): This is no line of a baseline: nonsense"], told);
    }

    [Fact]
    public void Lines_are_read_as_they_are_written()
    {
        BaselineEntry[] entries =
        [
            new("method", "Tasks.New", "CreateTask body, Params? parameters = null", "Task<IReadOnlyDictionary<string, string?>>", false, "POST /tasks"),
            new("property", "A.B", null, "string?", true, "a\nb\\ \u2028 <- : x"),
            new("value", "A.B", null, "", false, " required"),
            new("method", "Ping", "", "Task", false, ""),
        ];

        string text = BaselineFile.Write(entries);
        IReadOnlyList<BaselineLine> read = BaselineFile.Read(new SpecSource("api.txt", text.Replace("\n", "\r\n", StringComparison.Ordinal)), new DiagnosticSink());

        Assert.Equal(entries.OrderBy(entry => entry.ToString(), StringComparer.Ordinal), read.Select(line => line.Entry));
        Assert.Equal(text, BaselineFile.Write(read.Select(line => line.Entry)));
    }
}
