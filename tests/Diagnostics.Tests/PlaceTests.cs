namespace Handinger.Diagnostics.Tests;

/// <summary>Each mistake is told at its place, in YAML and in JSON, in the document's own words. The letter behind an id is the severity.</summary>
public sealed class PlaceTests
{
    private const string Yaml = "openapi: 3.1.0\ninfo: { title: Shop, version: \"1\" }\n";
    private const string Json = "{ \"openapi\": \"3.1.0\", \"info\": { \"title\": \"Shop\", \"version\": \"1\" },\n";

    [Fact]
    public Task A_document_that_cannot_be_parsed_is_told_where_the_parser_stopped() => SpecTest.Tell(
        Yaml + "paths: {}\ncomponents: {|#0:|}]\n",
        Json + "  \"paths\": {|#0:|}oops }",
        "HGEN0001e");

    [Fact]
    public Task An_unsupported_version() => SpecTest.Tell(
        "openapi: {|#0:|}4.0.0\ninfo: { title: Shop, version: \"1\" }\npaths: {}\n",
        "{ \"openapi\": {|#0:|}\"4.0.0\",\n  \"info\": { \"title\": \"Shop\", \"version\": \"1\" }, \"paths\": {} }",
        "HGEN0003e OpenAPI version '4.0.0' is not supported; the document must be of 3.0, 3.1 or 3.2, or Swagger 2.0");

    [Fact]
    public Task A_document_that_is_none() => SpecTest.Tell(
        "{|#0:|}name: shop\n",
        "{|#0:|}{ \"name\": \"shop\" }",
        "HGEN0002e This is no OpenAPI document: it has neither 'openapi' nor 'swagger' at its root");

    [Fact]
    public Task A_key_given_twice() => SpecTest.Tell(
        Yaml + "paths: {}\ncomponents:\n  schemas:\n    Order: { type: string, enum: [a] }\n    {|#0:|}Order: { type: string, enum: [b] }\n",
        Json + "\"paths\": {}, \"components\": { \"schemas\": {\n  \"Order\": { \"type\": \"string\", \"enum\": [\"a\"] },\n  {|#0:|}\"Order\": { \"type\": \"string\", \"enum\": [\"b\"] } } } }",
        "HGEN0004w 'Order' is given more than once in this object; the last one counts");

    [Fact]
    public Task A_reference_that_leads_nowhere() => SpecTest.Tell(
        Yaml + "paths: {}\ncomponents:\n  schemas:\n    Order:\n      properties:\n        buyer:\n          $ref: {|#0:|}'#/components/schemas/Buyer'\n",
        Json + "\"paths\": {}, \"components\": { \"schemas\": { \"Order\": { \"properties\": {\n  \"buyer\": { \"$ref\": {|#0:|}\"#/components/schemas/Buyer\" } } } } } }",
        "HGEN0005w The reference '#/components/schemas/Buyer' cannot be resolved: there is no 'Buyer' at '#/components/schemas'");

    [Fact]
    public Task A_reference_out_of_the_project() => SpecTest.Tell(
        Yaml + "paths: {}\ncomponents:\n  schemas:\n    Order:\n      properties:\n        buyer: { $ref: {|#0:|}https://elsewhere.example/buyer.json }\n",
        Json + "\"paths\": {}, \"components\": { \"schemas\": { \"Order\": { \"properties\": {\n  \"buyer\": { \"$ref\": {|#0:|}\"https://elsewhere.example/buyer.json\" } } } } } }",
        "HGEN0006w");

    [Fact]
    public Task A_name_that_is_reserved() => SpecTest.Tell(
        Yaml + "paths: {}\ncomponents:\n  schemas:\n    {|#0:|}Task:\n      properties: { id: { type: string } }\n",
        Json + "\"paths\": {}, \"components\": { \"schemas\": {\n  {|#0:|}\"Task\": { \"properties\": { \"id\": { \"type\": \"string\" } } } } } }",
        "HGEN0101i");

    [Fact]
    public Task Two_operations_of_one_name() => SpecTest.Tell(
        Yaml + "paths:\n  /a:\n    {|#0:|}get: { tags: [orders], operationId: list, responses: { \"204\": { description: None. } } }\n  /b:\n    get: { tags: [orders], operationId: List, responses: { \"204\": { description: None. } } }\n",
        Json + "\"paths\": {\n  \"/a\": { {|#0:|}\"get\": { \"tags\": [\"orders\"], \"operationId\": \"list\", \"responses\": { \"204\": { \"description\": \"None.\" } } } },\n  \"/b\": { \"get\": { \"tags\": [\"orders\"], \"operationId\": \"List\", \"responses\": { \"204\": { \"description\": \"None.\" } } } } } }",
        "HGEN0205i 'list' is named 'OrdersList', because 'List' is taken; give it an x-sdk-method or x-sdk-name to choose another");

    [Fact]
    public Task Alternatives_that_look_alike() => SpecTest.Tell(
        Yaml + "paths: {}\ncomponents:\n  schemas:\n    Contact:\n      {|#0:|}oneOf:\n        - { type: object, title: Person, properties: { name: { type: string } } }\n        - { type: object, title: Company, properties: { name: { type: string } } }\n",
        Json + "\"paths\": {}, \"components\": { \"schemas\": { \"Contact\": {|#0:|}{ \"oneOf\": [\n  { \"type\": \"object\", \"title\": \"Person\", \"properties\": { \"name\": { \"type\": \"string\" } } },\n  { \"type\": \"object\", \"title\": \"Company\", \"properties\": { \"name\": { \"type\": \"string\" } } }] } } } }",
        "HGEN0106i");

    [Fact]
    public Task A_schema_that_no_value_fits() => SpecTest.Tell(
        Yaml + "paths: {}\ncomponents:\n  schemas:\n    Order:\n      properties:\n        total:\n          {|#0:|}allOf:\n            - { type: string }\n            - { type: integer }\n",
        Json + "\"paths\": {}, \"components\": { \"schemas\": { \"Order\": { \"properties\": {\n  \"total\": {|#0:|}{ \"allOf\": [{ \"type\": \"string\" }, { \"type\": \"integer\" }] } } } } } }",
        "HGEN0107i No value is string and integer at once, as this schema asks; it is read as the last of them");

    [Fact]
    public Task A_schema_that_is_none() => SpecTest.Tell(
        Yaml + "paths: {}\ncomponents:\n  schemas:\n    Order:\n      properties:\n        total: {|#0:|}number\n",
        Json + "\"paths\": {}, \"components\": { \"schemas\": { \"Order\": { \"properties\": {\n  \"total\": {|#0:|}\"number\" } } } } }",
        "HGEN0100w");

    [Fact]
    public Task A_media_type_that_is_left_out() => SpecTest.Tell(
        Yaml + "paths:\n  /report:\n    get:\n      operationId: report\n      responses:\n        \"200\":\n          description: OK\n          content:\n            application/json: { schema: { type: object, properties: { id: { type: string } } } }\n            {|#0:|}text/csv: {}\n",
        Json + "\"paths\": { \"/report\": { \"get\": { \"operationId\": \"report\", \"responses\": { \"200\": { \"description\": \"OK\", \"content\": {\n  \"application/json\": { \"schema\": { \"type\": \"object\", \"properties\": { \"id\": { \"type\": \"string\" } } } },\n  {|#0:|}\"text/csv\": {} } } } } } } }",
        "HGEN0207i");

    [Fact]
    public Task A_style_that_does_not_fit() => SpecTest.Tell(
        Yaml + "paths:\n  /orders/{id}:\n    get:\n      operationId: find\n      parameters:\n        - name: id\n          in: path\n          required: true\n          style: {|#0:|}deepObject\n          schema: { type: string }\n      responses: { \"204\": { description: None. } }\n",
        Json + "\"paths\": { \"/orders/{id}\": { \"get\": { \"operationId\": \"find\", \"parameters\": [\n  { \"name\": \"id\", \"in\": \"path\", \"required\": true,\n    \"style\": {|#0:|}\"deepObject\", \"schema\": { \"type\": \"string\" } }],\n  \"responses\": { \"204\": { \"description\": \"None.\" } } } } } }",
        "HGEN0204i");

    [Fact]
    public Task A_parameter_without_a_place() => SpecTest.Tell(
        Yaml + "paths:\n  /orders:\n    get:\n      operationId: list\n      parameters:\n        - {|#0:|}name: trace\n          in: body\n          schema: { type: string }\n      responses: { \"204\": { description: None. } }\n",
        Json + "\"paths\": { \"/orders\": { \"get\": { \"operationId\": \"list\", \"parameters\": [\n  {|#0:|}{ \"name\": \"trace\", \"in\": \"body\", \"schema\": { \"type\": \"string\" } }],\n  \"responses\": { \"204\": { \"description\": \"None.\" } } } } } }",
        "HGEN0203w");

    [Fact]
    public Task A_parameter_without_a_name() => SpecTest.Tell(
        Yaml + "paths:\n  /orders:\n    get:\n      operationId: list\n      parameters:\n        - {|#0:|}in: query\n          schema: { type: string }\n      responses: { \"204\": { description: None. } }\n",
        Json + "\"paths\": { \"/orders\": { \"get\": { \"operationId\": \"list\", \"parameters\": [\n  {|#0:|}{ \"in\": \"query\", \"schema\": { \"type\": \"string\" } }],\n  \"responses\": { \"204\": { \"description\": \"None.\" } } } } } }",
        "HGEN0214i A parameter in 'query' has no name; nothing is sent for it");

    [Fact]
    public Task More_values_than_have_names()
    {
        string values = string.Join(", ", Enumerable.Range(0, 10_001).Select(static i => "\"v" + i + "\""));
        return SpecTest.Tell(
            Yaml + "paths: {}\ncomponents:\n  schemas:\n    Part:\n      {|#0:|}type: string\n      enum: [" + values + "]\n",
            Json + "\"paths\": {}, \"components\": { \"schemas\": {\n  \"Part\": {|#0:|}{ \"type\": \"string\", \"enum\": [" + values + "] } } } }",
            "HGEN0108i This schema has 10001 values, and more than 10000 get no names in C#; it is read as plain text");
    }

    [Fact]
    public Task More_alternatives_than_have_names()
    {
        string alternatives = string.Join(", ", Enumerable.Range(0, 1_001).Select(static i => $"{{ \"type\": \"object\", \"required\": [\"k{i}\"], \"properties\": {{ \"k{i}\": {{ \"type\": \"string\" }} }} }}"));
        return SpecTest.Tell(
            Yaml + "paths: {}\ncomponents:\n  schemas:\n    Part:\n      {|#0:|}oneOf: [" + alternatives + "]\n",
            Json + "\"paths\": {}, \"components\": { \"schemas\": {\n  \"Part\": {|#0:|}{ \"oneOf\": [" + alternatives + "] } } } }",
            "HGEN0108i This schema has 1001 alternatives, and more than 1000 get no names in C#; it is read as any JSON");
    }

    [Fact]
    public Task A_security_scheme_that_cannot_be_used() => SpecTest.Tell(
        Yaml + "paths: {}\ncomponents:\n  securitySchemes:\n    {|#0:|}key: { type: apiKey, in: body, name: X-Key }\n",
        Json + "\"paths\": {}, \"components\": { \"securitySchemes\": {\n  {|#0:|}\"key\": { \"type\": \"apiKey\", \"in\": \"body\", \"name\": \"X-Key\" } } } }",
        "HGEN0209w");

    [Fact]
    public Task Several_mistakes_at_once_and_the_rest_is_generated() => SpecTest.Tell(
        Yaml + "paths:\n  /orders:\n    get:\n      operationId: list\n      parameters:\n        - {|#2:|}{ name: trace, in: body, schema: { type: string } }\n      responses:\n        \"200\": { description: Orders., content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }\ncomponents:\n  schemas:\n    Order:\n      properties:\n        total: {|#1:|}number\n        buyer: { $ref: {|#0:|}'#/components/schemas/Buyer' }\n        id: { type: string }\n",
        Json + "\"paths\": { \"/orders\": { \"get\": { \"operationId\": \"list\",\n  \"parameters\": [{|#2:|}{ \"name\": \"trace\", \"in\": \"body\", \"schema\": { \"type\": \"string\" } }],\n  \"responses\": { \"200\": { \"description\": \"Orders.\", \"content\": { \"application/json\": { \"schema\": { \"$ref\": \"#/components/schemas/Order\" } } } } } } } },\n  \"components\": { \"schemas\": { \"Order\": { \"properties\": {\n    \"total\": {|#1:|}\"number\",\n    \"buyer\": { \"$ref\": {|#0:|}\"#/components/schemas/Buyer\" },\n    \"id\": { \"type\": \"string\" } } } } } }",
        "HGEN0005w",
        "HGEN0100w",
        "HGEN0203w");
}
