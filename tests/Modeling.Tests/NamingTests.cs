using System.Globalization;
using Handinger.Gen.Modeling;
using Handinger.Gen.Modeling.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace Handinger.Modeling.Tests;

public sealed class NamingTests
{
    [Theory]
    [InlineData("created_at", "CreatedAt")]
    [InlineData("workerId", "WorkerId")]
    [InlineData("HTTPServer", "HTTPServer")]
    [InlineData("GET_ALL", "GetAll")]
    [InlineData("PENDING", "Pending")]
    [InlineData("USD", "USD")]
    [InlineData("io.k8s.api.apps.v1.Deployment", "IoK8sApiAppsV1Deployment")]
    [InlineData("+1", "Plus1")]
    [InlineData("-1", "Minus1")]
    [InlineData("*", "Star")]
    [InlineData(">=", "GreaterEqual")]
    [InlineData("", "Empty")]
    [InlineData("_", "Underscore")]
    [InlineData("2fa", "V2fa")]
    [InlineData("1024x1024", "V1024x1024")]
    [InlineData("2024-01-31", "V2024_01_31")]
    [InlineData("gpt-4.1", "Gpt4_1")]
    [InlineData("gpt-41", "Gpt41")]
    [InlineData("class", "Class")]
    [InlineData("naïve café", "NaïveCafé")]
    [InlineData("日本", "日本")]
    [InlineData("straße", "Straße")]
    [InlineData("😀", "U1F600")]
    [InlineData("a\u200db", "Ab")]
    [InlineData("\"; } evil(); //", "Evil")]
    [InlineData("istanbul", "Istanbul")]
    public void PascalMakesIdentifiers(string text, string expected)
    {
        Assert.Equal(expected, Naming.Pascal(text));
        Assert.True(SyntaxFacts.IsValidIdentifier(Naming.Pascal(text)));
    }

    [Theory]
    [InlineData("HTTPServer", "httpServer")]
    [InlineData("worker_id", "workerId")]
    [InlineData("URL", "url")]
    [InlineData("ID", "id")]
    [InlineData("class", "class")]
    public void CamelLowersTheFirstWord(string text, string expected) => Assert.Equal(expected, Naming.Camel(text));

    [Theory]
    [InlineData("CreatedAt", "Created at")]
    [InlineData("HTTPServerName", "HTTP server name")]
    [InlineData("Id", "Id")]
    public void HumanizeSpeaksInWords(string name, string expected) => Assert.Equal(expected, Naming.Humanize(name));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fi-FI")]
    public void NamesAreTheSameInEveryCulture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal("ItemId", Naming.Pascal("item_id"));
            Assert.Equal("Titel", Naming.Pascal("TITEL"));
            Assert.Equal("id", Naming.Camel("ID"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void AnyTextGivesAnIdentifier()
    {
        CsCheck.Check.Sample(CsCheck.Gen.String, static text =>
        {
            string name = Naming.Pascal(text);
            return SyntaxFacts.IsValidIdentifier(name) && name.Length <= Naming.MaximumLength && !Naming.IsKeyword(name);
        });
    }

    [Fact]
    public void LongNamesAreCutAndStayApart()
    {
        string left = Naming.Pascal(new string('a', 300) + "x");
        string right = Naming.Pascal(new string('a', 300) + "y");
        Assert.Equal(Naming.MaximumLength, left.Length);
        Assert.NotEqual(left, right);
        Assert.Equal(left, Naming.Pascal(new string('a', 300) + "x"));
    }

    [Theory]
    [InlineData("Task")]
    [InlineData("File")]
    [InlineData("Timer")]
    [InlineData("Range")]
    [InlineData("Results")]
    [InlineData("Host")]
    [InlineData("ILogger")]
    [InlineData("JsonModel")]
    [InlineData("RequestOptions")]
    [InlineData("ShopClient")]
    public void ReservedNamesTakeTheApisNameInFront(string name)
    {
        var names = new NameAllocator(new ApiIdentity("Acme.Shop", "Shop", "ShopClient", false, "Shop"));
        Assert.Equal("Shop" + name, names.Allocate(name, "#", null));
        Assert.Single(names.Renamed);
    }

    [Fact]
    public void NamesAreUniqueEvenInCase()
    {
        NameAllocator names = Schemas.Allocator();
        Assert.Equal("Pet", names.Allocate("Pet", "#/a", null));
        Assert.Equal("PetConverter", names.Allocate("PetConverter", "#/c", null));
        Assert.Equal("Dog", names.Allocate("Dog", "#/x", null));
        Assert.Equal("ShopDOG", names.Allocate("DOG", "#/b", null));
        Assert.Equal("OwnerPet", names.Allocate("Pet", "#/d", null, "OwnerPet"));
    }

    [Fact]
    public void OfCollidingMembersTheOneSpelledSoKeepsTheName()
    {
        string[] forward = MemberNames.Assign(["created_at", "createdAt", "Created-At"], "Order", []);
        Assert.Equal("CreatedAt", forward[1]);
        Assert.Equal(3, forward.Distinct().Count());
        string[] backward = MemberNames.Assign(["Created-At", "createdAt", "created_at"], "Order", []);
        Assert.Equal(forward.Reverse(), backward);
    }

    [Fact]
    public void MembersAreNotNamedAsTheirTypeOrWhatItHas()
    {
        string[] names = MemberNames.Assign(["worker", "to_string", "rawJson"], "Worker", ReservedNames.RecordMembers);
        Assert.Equal(["WorkerValue", "ToStringValue", "RawJsonValue"], names);
    }
}
