namespace PaperLint.Storage.Spilling;

/// <summary>How many items of a kind all lists of a run together may keep in memory.</summary>
public sealed class Allowance(int most)
{
    private int _left = most;

    public bool TryTake()
    {
        if (_left == 0)
            return false;
        _left--;
        return true;
    }

    public void GiveBack(int count) => _left += count;
}
