namespace Handinger.Gen.Reading;

/// <summary>Bounds that no honest document meets, so that a hostile one ends in a diagnostic.</summary>
internal static class SpecLimits
{
    /// <summary>The deepest nesting; all later steps may recurse this deep on a thread of 1 MB.</summary>
    public const int Depth = 512;

    /// <summary>How many references may follow one another before something is called circular.</summary>
    public const int ReferenceHops = 100;

    /// <summary>How many values a text may stand for once its aliases are followed: without aliases it is always fewer than its characters.</summary>
    public static long Values(int characters) => 200_000L + characters;
}
