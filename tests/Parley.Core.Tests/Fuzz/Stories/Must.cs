using System.Runtime.CompilerServices;

namespace Parley.Core.Tests.Fuzz.Stories;

/// <summary>Says what does not hold, and makes no words as long as it holds: these questions are asked some hundred times a step.</summary>
internal static class Must
{
    public static void Hold(bool condition, object? about = null, [CallerArgumentExpression(nameof(condition))] string? question = null)
    {
        if (!condition)
        {
            Assert.Fail($"{about}: it must be that {question}");
        }
    }
}
