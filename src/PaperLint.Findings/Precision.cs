namespace PaperLint.Findings;

/// <summary>How likely findings of the rule are right, as measured on real records.</summary>
public enum Precision
{
    Low,
    Medium,
    High,
    VeryHigh,
}
