using System;
using System.Text;
using System.Text.Json;

namespace Scripts
{
    internal static class Check
    {
        public static void True(bool condition, string message = "")
        {
            if (!condition)
                throw new InvalidOperationException("Expected true " + message);
        }

        public static void Equal<T>(T expected, T actual)
        {
            if (!Equals(expected, actual))
                throw new InvalidOperationException("Expected " + expected + " but got " + actual);
        }

        public static void Json(string expected, byte[] actual)
        {
            if (!JsonElement.DeepEquals(Parse(Encoding.UTF8.GetBytes(expected)), Parse(actual)))
                throw new InvalidOperationException("Expected " + expected + " but got " + Encoding.UTF8.GetString(actual));
        }

        public static TException Throws<TException>(Action action)
            where TException : Exception
        {
            try
            {
                action();
            }
            catch (TException e)
            {
                return e;
            }

            throw new InvalidOperationException("Nothing was thrown");
        }

        public static JsonElement Parse(byte[] json)
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1000 });
            return document.RootElement.Clone();
        }
    }
}
