namespace Handinger.Gen.Reading;

/// <summary>The version of OpenAPI whose rules a document follows. Swagger 2.0 is converted to 3.0 while reading.</summary>
internal enum SpecVersion
{
    V30,
    V31,
    V32,
}
