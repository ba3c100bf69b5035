using Handinger.Testing;

namespace Handinger.Generator.Tests.Baseline;

/// <summary>Names of a baseline win over the naming rules: what is added renames nothing.</summary>
public sealed class NameTests
{
    private const string Before = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        security: [{ legacy: [] }]
        paths:
          /orders/{id}:
            get:
              tags: [orders]
              operationId: get_order
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
                - { name: page_size, in: query, schema: { type: integer } }
              responses: { "200": { description: An order., headers: { x-total: { schema: { type: integer } } }, content: { application/json: { schema: { $ref: "#/components/schemas/order" } } } } }
        components:
          securitySchemes:
            legacy: { type: apiKey, in: header, name: X-Key }
          schemas:
            order:
              type: object
              properties:
                unit_price: { type: number }
                note: { type: [string, "null"] }
                has_gift: { type: boolean }
                state: { type: string, enum: [in_transit, done] }
        """;

    private static readonly string s_baseline = Recording.Of(Input(Before));

    private static SpecInput Input(string text) => new("/project/shop.yaml", text) { Namespace = "Acme.Shop" };

    private static string[] Breaks(string after) =>
        [.. Recording.Told(Recording.Against(s_baseline, Input(after))).Where(told => !told.StartsWith("HGEN0405", StringComparison.Ordinal))];

    private static string Plus(string after, string added) => Before.Replace(after, after + added, StringComparison.Ordinal);

    public static TheoryData<string, string> Additions => new()
    {
        { "  schemas:\n", "    OrderState: { type: object, properties: { a: { type: string } } }\n" },
        { "  schemas:\n", "    Order: { type: object, properties: { a: { type: string } } }\n" },
        { "  schemas:\n", "    GetOrderParams: { type: object, properties: { a: { type: string } } }\n" },
        { "  schemas:\n", "    OrdersService: { type: object, properties: { a: { type: string } } }\n" },
        { "      properties:\n", "        unitPrice: { type: number }\n        UnitPrice: { type: number }\n" },
        { "      properties:\n", "        gift: { type: [string, \"null\"] }\n" },
        { "enum: [", "InTransit, inTransit, " },
        { "      parameters:\n", "        - { name: pageSize, in: query, schema: { type: integer } }\n        - { name: PageSize, in: header, schema: { type: integer } }\n" },
        { "paths:\n", "  /order: { get: { tags: [orders], operationId: GetOrder, responses: { \"204\": { description: None. } } } }\n" },
        { "paths:\n", "  /x: { get: { tags: [Orders], operationId: list, responses: { \"204\": { description: None. } } } }\n" },
        { "  schemas:\n", "    GetOrderHeaders: { type: object, properties: { a: { type: string } } }\n" },
        { "headers: { ", "XTotal: { schema: { type: string } }, " },
        { "  securitySchemes:\n", "    newer: { type: http, scheme: bearer }\n" },
    };

    [Theory]
    [MemberData(nameof(Additions))]
    public void What_is_added_renames_nothing(string after, string added)
    {
        string document = Plus(after, added);

        Assert.NotEqual(Before, document);
        Assert.Empty(Breaks(document));
        Assert.Empty(Recording.Against(s_baseline, Input(document)).CompilerDiagnostics);
    }

    [Fact]
    public void Without_a_baseline_an_addition_can_take_a_name()
    {
        string document = Plus("  schemas:\n", "    OrderState: { type: object, properties: { a: { type: string } } }\n");

        Assert.Contains("record OrderState", Recording.Of(Input(document)), StringComparison.Ordinal);
        Assert.Contains("enum OrderState", Recording.Of([Input(document) with { Baseline = "api.txt" }, new SpecInput(Recording.Path, s_baseline, "Baseline")]), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_scheme_that_is_asked_for_first_does_not_become_the_key()
    {
        string document = Plus("  securitySchemes:\n", "    newer: { type: http, scheme: bearer }\n").Replace("[{ legacy: [] }]", "[{ newer: [] }, { legacy: [] }]", StringComparison.Ordinal);

        Assert.Empty(Breaks(document));
        Assert.Contains("option ApiKey : string? <- legacy", Recording.Of([Input(document) with { Baseline = "api.txt" }, new SpecInput(Recording.Path, s_baseline, "Baseline")]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_is_free_once_what_had_it_is_gone()
    {
        // The inline enum moves to a component of the name that it had.
        string document = Before.Replace("state: { type: string, enum: [in_transit, done] }", "state: { $ref: \"#/components/schemas/OrderState\" }", StringComparison.Ordinal)
            + "    OrderState: { type: string, enum: [in_transit, done] }\n";

        Assert.Empty(Breaks(document));
    }

    [Fact]
    public void A_name_that_the_document_spells_out_wins_and_is_told_as_a_break()
    {
        string document = Before.Replace("        unit_price: { type: number }", "        unit_price: { type: number, x-sdk-name: price }", StringComparison.Ordinal)
            .Replace("operationId: get_order", "operationId: get_order\n      x-sdk-method: get", StringComparison.Ordinal);

        Assert.Equal(
            [
                "HGEN0401 shop.yaml(21,9): The property 'Order.UnitPrice' is now 'Order.Price'",
                "HGEN0401 shop.yaml(6,5): The method 'Orders.GetOrder' is now 'Orders.Get'",
            ],
            Breaks(document));
    }
}
