namespace PaperLint.Findings;

/// <summary>How likely a finding of the rule is right, as measured on real records.</summary>
public enum Precision
{
    Low,
    Medium,
    High,
    VeryHigh,
}
