using PaperLint.Records;

namespace PaperLint.Tests.Analyzers.Latex;

/// <summary>Names that are part of a longer word, and constructs of which a fix would leave half: nothing may be cut out of them.</summary>
public sealed class HalfWordTests
{
    private static readonly string[] Profiles = [Profile.Plain, Profile.HuggingFace, Profile.Arxiv];

    /// <summary>Each text alone, and in a record that proves that its mathematics was stripped.</summary>
    [Theory]
    [InlineData(@"The agent said \""our model\"" is good and \""all\"" we need.")]
    [InlineData(@"We call it \""our model"" in the text.")]
    [InlineData(@"It is called \'all\', \`all\' or \~all\~ there.")]
    [InlineData("Attention Is {A}ll {Y}ou {N}eed, it says, and {I}n {T}o{gg}le we trust.")]
    [InlineData("In HTML it is x &le; 3 and 5 &times; 3 and &ecirc;.")]
    [InlineData("An overleftrightarrow and an underleftarrow{x} and a mathbbm are set.")]
    [InlineData("Here A nsubseteqq B and Bnsubseteqq C hold, and an approxeqq b.")]
    [InlineData("The lines are nonparallel and a setineq b for all.")]
    [InlineData("The circledownarrow, the leftarrowx, the barleftarrow and Bbarleftarrow are drawn.")]
    [InlineData("We met Alex2012, phoenix2014 and Phoenix2014 data, on RWTH-Phoenix2014T.")]
    [InlineData("Cited as marx2012capital, felix2013deep and Lux2014such.")]
    [InlineData("We run sim2sim, sim2real, pm2pm and approx2exact transfer.")]
    [InlineData("We asked at 5 pm 20 users about it, and at 11 pm 3.")]
    [InlineData("The form s_t(v) times v's age is taken.")]
    [InlineData("We study partial r, a partial R^2 and a partial F test.")]
    [InlineData("The model q(Xi) is a density, k(x . y) a kernel, and yi = xi + 1.")]
    [InlineData(@"We compare A \vs.. B and C \vs . D.")]
    [InlineData(@"Text \\alpha and 3\\times and \\textbf{bold} and Fr\\'echet and 5\\% of it.")]
    [InlineData(@"The rate \frac1\alpha and \frac\alpha\beta and n\choose k.")]
    [InlineData(@"The rate \foo{x \leq \alpha} and \sqrt[3]{\alpha} and \sqrt\alpha.")]
    [InlineData(@"The sign \not\foo and \genfrac{}{}{0pt}{}{n}{k} stay.")]
    [InlineData("A 10timesteps run with 5timeslots and 3timescales, and 8timeseries.")]
    [InlineData("The SpacetimesNet model beats RealtimesTTS on 360^circles.")]
    [InlineData("A nsim b and I ngeq 3 and the ltimes and rtimes signs.")]
    [InlineData("We wrangle data by brangles, strangle towers and langley or 12 langley.")]
    [InlineData("The wartimes, airtimes, mealtimes and dinnertimes 5 of them, or 12 unparallel 5.")]
    [InlineData("A bowtie antenna, 2 equiv of base, the digamma function and the nabla operator.")]
    [InlineData("A biggin of tellin 5, uphill 5 and Dominus 5, or the fo'c'sle 5.")]
    [InlineData("We compare dots, or quantum dots, and 3 dots.")]
    [InlineData("In x sim2real, 3 sim2real, real2sim 5 and 7sim2real or 12 sim2sim.")]
    [InlineData("We hash by md5sum_3, sha256sum_1, top_3, degree_3, subset-sum_3, chi-square_3, top_k and peta_3.")]
    [InlineData("It needs 3 mugs and 3 mug of it, on DeltaLM or PI3Kdelta.")]
    [InlineData("From i to j iff |x - y| < 3, with L_IR 10^12-10^13Lsun and abla- tions.")]
    [InlineData("TNF-alpha_3, IFN-gamma_1, IL-1beta_2 and PKC-delta_3 are probes, like p110alpha_3 and Abeta_42.")]
    [InlineData("Release v2.5.1-beta_3 and the handles @pi_0 and #mu_2 are new.")]
    [InlineData("The drug pm 5 was tested against sle 5, vge 3 and rne 2; at 10.30 pm 5 people left.")]
    [InlineData("The levels of ozone, pm 10 and no2 rose.")]
    [InlineData("Patients with sle 5 years after onset, and of sle 10 died.")]
    [InlineData("A cap B and a cup C were drawn, neither 5 ni 6, in sim 2 real.")]
    [InlineData("The vector lambda gt11 and the line flt3 of cells.")]
    [InlineData("An element <beta>1</beta> or <i>alpha</i> has tags.")]
    [InlineData("Betamax and betamax tapes, PsiKit, SigmaBit and DeltaFit are products.")]
    [InlineData("The columns alpha_helix, beta_sheet and gamma_rays are read.")]
    [InlineData("The table alpha_users, the column beta_count, torch.mu_1 and the key :alpha_1 are new.")]
    [InlineData("The tag v1.0^{} and the counters n_times and k_times.")]
    [InlineData(@"The letters \O and \L or \AA are typed.")]
    [InlineData("Elements like <beta/> and the file ./beta_2 or ../gamma_3 of it.")]
    [InlineData("The operators boxplus, boxminus and boxtimes are in a package.")]
    [InlineData(@"Escape it as \& and write an underscore as \_ or the percent sign as \%.")]
    [InlineData("A Krippendorff alpha of 0.8, a Cronbach alpha of 0.9 and a Fleiss kappa of 0.7.")]
    [InlineData("We ran the test 5 times 10 minutes each and 3 times 2 hours; users took it 2 times 3 days apart.")]
    [InlineData("It was seen 3 times 3 days in a row, played 4 times 4 weeks and 2 times 30 min, and run 3 times 10-minute slots.")]
    [InlineData("We asked 5 times 10 people, fed them 2 times 3 a day or 3 times 2 per week, and drew 2 times 3 or 4.")]
    [InlineData("They ran it 2 times 3 times 5 hours.")]
    [InlineData("We divide 8 into 5 parts and 24 into 6 groups, and map 3 onto 4.")]
    [InlineData("The tables biota_1 and biota_i are of the Pieta_2 project.")]
    [InlineData("Les frais sont encaiss\uFFFDs d\uFFFDs le d\uFFFDp\uFFFDt de la demande.")]
    [InlineData("The variables DATA_{TRAIN,TEST} and MODEL_{small,base,large} are set.")]
    [InlineData("It knows the folder \"~user/data\" and the path '~[name]/' of somebody.")]
    [InlineData("The compiler takes x ne y as well as x eq y, and where n gt 3 in Fortran.")]
    [InlineData("The loop ends where .not. x ne y holds, or a .and. b le c.")]
    [InlineData("It tests if ($x ne 5) of it, and $y gt 3 of the other.")]
    [InlineData("The query of XPath is a le b, and that of a Unix shell is n gt 3.")]
    [InlineData("They got le vaccin B le 12 janvier, and neither X ni Y of it.")]
    [InlineData("The study measured a D cup B size of the breast.")]
    [InlineData("We deploy AWS Lambda(s) with Gamma(2, 3) priors, drawn from Gamma(0.01, 0.01) and Gamma(a,b).")]
    [InlineData("The files {name}_{id}.png become {first}_{last}.csv, and HEAD^{commit} or v1.2~2^{tree} is asked of Git.")]
    [InlineData(@"It needs \$HOME, \${USER}/data and \$(pwd) of a shell, and a back\slash.")]
    [InlineData("A gap as in ATG--CCA, SO4-- and Mg2++ ions, -10---5 degrees and git checkout -- file of it.")]
    public void Nothing_is_fixed(string text)
    {
        foreach (var profile in Profiles)
        {
            if (profile == Profile.HuggingFace || !text.Contains(" .", StringComparison.Ordinal))
                Assert.Equal(text, Mending.Safely(text, profile));
        }

        const string Proof = " It holds that alphagg1, and is 3.5times faster.";
        Assert.Equal(text + " It holds that α ≫ 1, and is 3.5× faster.", Mending.Safely(text + Proof));
    }

    /// <summary>In a text that was TeX before it was escaped, the escapes belong together.</summary>
    [Theory]
    [InlineData(@"The line \$\textbackslash{}ensuremath\{\textbackslash{}alpha\}\$ is left of it.")]
    [InlineData(@"Values of \textbackslash{}times and \$\textbackslash{}alpha\$ are small.")]
    public void A_text_that_was_escaped_twice_is_left_alone(string text) => Assert.Equal(text, Mending.Safely(text));

    [Theory]
    [InlineData("a iiint b, x longrightsquigarrow y", "a ∭ b, x ⟿ y")]
    [InlineData("a cost of lambdalog n, k^times and n boxplus m", "a cost of λ log n, k^× and n ⊞ m")]
    [InlineData("for sle 5 and if kge 3, an error of pm 5% (pm 3)", "for s ≤ 5 and if k ≥ 3, an error of ± 5% (± 3)")]
    [InlineData("the rate R-alpha_1 and A cap B of 2beta_1", "the rate R-α_1 and A ∩ B of 2β_1")]
    [InlineData(@"we call it {\em{data copying}} and {\it {so}} here", "we call it data copying and so here")]
    [InlineData(@"of 70 \AA which fits, 8 {\AA} and \AA rhus", "of 70 Å which fits, 8 Å and Århus")]
    [InlineData("the circledR mark and the product G rtimes H", "the ® mark and the product G ⋊ H")]
    [InlineData("a rank rtimes r matrix for ngeq 3, and m ngeq n", "a rank r×r matrix for n ≥ 3, and m ≱ n")]
    [InlineData(
        "512 times 512, a 3 times 3 convolution, a 2 times 2 matrix of 1024 times 768 pixels and 16times9",
        "512×512, a 3×3 convolution, a 2×2 matrix of 1024×768 pixels and 16×9"
    )]
    [InlineData("kernels of 3 times 3 or 5 times 5 and 2times10 s", "kernels of 3×3 or 5×5 and 2×10 s")]
    [InlineData("turned by 90circ, at 45circ C, 25circC and 45^circ, 20^{circ}C", "turned by 90°, at 45° C, 25°C and 45°, 20°C")]
    [InlineData(
        "a 90circ turn, from 0circ to 360circ (or -5circ), 45circ pm 2circ and 30circ-60circ",
        "a 90° turn, from 0° to 360° (or -5°), 45° ± 2° and 30°-60°"
    )]
    [InlineData("the map f circ g and g_1circ h", "the map f ∘ g and g_1∘h")]
    [InlineData("The set x!in!{4,8} has two elements.", "The set x ∈ {4,8} has two elements.")]
    [InlineData("The set {x : x leq 3} is finite.", "The set {x : x ≤ 3} is finite.")]
    [InlineData(@"x \not\in S, x \not= y, A \not\subset B and \not\exists z", "x ∉ S, x ≠ y, A ⊄ B and ∄ z")]
    [InlineData(@"By \L\k{e}ski, \L\'od\'z and \L{}\'od\'z.", "By Łęski, Łódź and Łódź.")]
    [InlineData(@"A \vs{}. B, C \vs. D, \ie\ so and \etc{}.", "A vs. B, C vs. D, i.e. so and etc.")]
    [InlineData("a gain of 93.5 pm 0.2 points and 8timesA800 cards", "a gain of 93.5±0.2 points and 8×A800 cards")]
    [InlineData(
        "the distancex2013and, human behaviorx2014such as, and wordsx2014that",
        "the distance–and, human behavior—such as, and words—that"
    )]
    [InlineData(@"O(n\log(n)) and \log\alpha steps", "O(n log(n)) and log α steps")]
    [InlineData(
        "for x ne y and n le m, the sets A cup B, the value Gamma(x), zeta(s) and the amplitude A^{tree}",
        "for x ≠ y and n ≤ m, the sets A ∪ B, the value Γ(x), zeta(s) and the amplitude A^(tree)"
    )]
    [InlineData("the sum_k x_k, partial_t u, nabla f(x) and x equiv y", "the ∑_k x_k, ∂_t u, ∇f(x) and x ≡ y")]
    [InlineData("{K_4,K_{2,2,2}}-ultrahomogeneous", "{K_4,K_(2,2,2)}-ultrahomogeneous")]
    [InlineData("langle x, y rangle and psirangle", "⟨ x, y ⟩ and ψ⟩")]
    [InlineData("from Cityscapesrightarrow ACDC to EnglishrightarrowGerman", "from Cityscapes→ ACDC to English→German")]
    [InlineData(@"a na\""ive view of \""Uber and \'Etude", "a naïve view of Über and Étude")]
    public void What_is_whole_is_fixed(string text, string mended) => Assert.Equal(mended, Mending.Safely(text));
}
