namespace PaperLint.Expressions.Syntax;

/// <summary>Arithmetic of lengths that may be unlimited.</summary>
internal static class Length
{
    public static int Sum(IEnumerable<int> lengths)
    {
        long sum = 0;
        foreach (var length in lengths)
            sum += length;
        return (int)Math.Min(sum, Node.Unlimited);
    }

    public static int Product(int length, int times) => (int)Math.Min((long)length * times, Node.Unlimited);
}
