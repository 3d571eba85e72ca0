using System.Text;
using System.Text.Json;

namespace PaperLint.Tests;

/// <summary>Asks an independent parser about JSON.</summary>
internal static class JsonOracle
{
    /// <summary>Whether a text is one JSON document, or several in a row.</summary>
    public static bool IsJson(string text)
    {
        var reader = new Utf8JsonReader(
            Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')),
            new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = 1_000 }
        );
        try
        {
            while (reader.Read()) { }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
