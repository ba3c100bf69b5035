#if NETSTANDARD2_0
using System.Runtime.CompilerServices;

namespace Handinger.Runtime;

/// <summary>The framework's argument checks, for the framework that lacks them.</summary>
internal static class ThrowExtensions
{
    extension(ArgumentNullException)
    {
        public static void ThrowIfNull(object? argument, [CallerArgumentExpression(nameof(argument))] string? name = null)
        {
            if (argument is null)
                throw new ArgumentNullException(name);
        }
    }

    extension(ArgumentException)
    {
        public static void ThrowIfNullOrEmpty(string? argument, [CallerArgumentExpression(nameof(argument))] string? name = null)
        {
            if (argument is null)
                throw new ArgumentNullException(name);

            if (argument.Length == 0)
                throw new ArgumentException("The value is empty.", name);
        }
    }

    extension(ObjectDisposedException)
    {
        public static void ThrowIf(bool condition, object instance)
        {
            if (condition)
                throw new ObjectDisposedException(instance.GetType().Name);
        }
    }
}
#endif
