using Handinger.Gen.Modeling;
using Handinger.Runtime;

namespace Handinger.Requests.Tests;

public sealed class ReservedTypeTests
{
    [Fact]
    public void Every_public_type_of_the_runtime_is_a_name_that_no_schema_takes() =>
        Assert.Empty(typeof(ApiClient).Assembly.GetExportedTypes()
            .Where(type => type is { Namespace: "Handinger.Runtime", IsNested: false, IsGenericType: false } && !ReservedNames.Types.Contains(type.Name))
            .Select(type => type.Name));
}
