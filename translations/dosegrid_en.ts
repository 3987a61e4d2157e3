<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EngineWords</name>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation>
            <numerusform>%Ln cell</numerusform>
            <numerusform>%Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) planned again.</source>
        <translation>
            <numerusform>%Ln cell planned again.</numerusform>
            <numerusform>%Ln cells planned again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) held.</source>
        <translation>
            <numerusform>%Ln cell held.</numerusform>
            <numerusform>%Ln cells held.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) released.</source>
        <translation>
            <numerusform>%Ln cell released.</numerusform>
            <numerusform>%Ln cells released.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) skipped.</source>
        <translation>
            <numerusform>%Ln cell skipped.</numerusform>
            <numerusform>%Ln cells skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The executions of %Ln cell(s) are being killed.</source>
        <translation>
            <numerusform>The execution of %Ln cell is being killed.</numerusform>
            <numerusform>The executions of %Ln cells are being killed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) are being fetched.</source>
        <translation>
            <numerusform>%Ln cell is being fetched.</numerusform>
            <numerusform>%Ln cells are being fetched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) as before.</source>
        <translation>
            <numerusform>%Ln cell as before.</numerusform>
            <numerusform>%Ln cells as before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 seed(s), %2 to %3</source>
        <translation>
            <numerusform>%1 seed, %2 to %3</numerusform>
            <numerusform>%1 seeds, %2 to %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) stay uncertain, and a place on the platform is taken.</source>
        <translation>
            <numerusform>%Ln cell stays uncertain, and a place on the platform is taken.</numerusform>
            <numerusform>%Ln cells stay uncertain, and a place on the platform is taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) stay uncertain, and a place on the platform is taken, until it is looked for again and asked again.</source>
        <translation>
            <numerusform>%Ln cell stays uncertain, and a place on the platform is taken, until it is looked for again and asked again.</numerusform>
            <numerusform>%Ln cells stay uncertain, and a place on the platform is taken, until it is looked for again and asked again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) are computed twice if it was started after all.</source>
        <translation>
            <numerusform>%Ln cell is computed twice if it was started after all.</numerusform>
            <numerusform>%Ln cells are computed twice if it was started after all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is killed; what %Ln cell(s) have cost so far is lost, and they can be retried.</source>
        <translation>
            <numerusform>It is killed; what %Ln cell has cost so far is lost, and it can be retried.</numerusform>
            <numerusform>It is killed; what %Ln cells have cost so far is lost, and they can be retried.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) fail until somebody retries them; what was started, if anything, is not fetched.</source>
        <translation>
            <numerusform>%Ln cell fails until somebody retries it; what was started, if anything, is not fetched.</numerusform>
            <numerusform>%Ln cells fail until somebody retries them; what was started, if anything, is not fetched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is not fetched yet of %Ln cell(s) counts as failed and can be retried.</source>
        <translation>
            <numerusform>What is not fetched yet of %Ln cell counts as failed and can be retried.</numerusform>
            <numerusform>What is not fetched yet of %Ln cells counts as failed and can be retried.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is not fetched yet of %Ln cell(s) counts as failed; a retry computes it twice if it still runs.</source>
        <translation>
            <numerusform>What is not fetched yet of %Ln cell counts as failed; a retry computes it twice if it still runs.</numerusform>
            <numerusform>What is not fetched yet of %Ln cells counts as failed; a retry computes it twice if it still runs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is not fetched yet of %Ln cell(s) counts as killed by us: skipped, and not sent again by itself.</source>
        <translation>
            <numerusform>What is not fetched yet of %Ln cell counts as killed by us: skipped, and not sent again by itself.</numerusform>
            <numerusform>What is not fetched yet of %Ln cells counts as killed by us: skipped, and not sent again by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The notes of %Ln cell(s) are taken away.</source>
        <translation>
            <numerusform>The notes of %Ln cell are taken away.</numerusform>
            <numerusform>The notes of %Ln cells are taken away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note added to %Ln cell(s).</source>
        <translation>
            <numerusform>Note added to %Ln cell.</numerusform>
            <numerusform>Note added to %Ln cells.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing by itself: the rule for errors of the infrastructure stops after %n tries. Retry it, or skip it.</source>
        <translation>
            <numerusform>Nothing by itself: the rule for errors of the infrastructure stops after %n try. Retry it, or skip it.</numerusform>
            <numerusform>Nothing by itself: the rule for errors of the infrastructure stops after %n tries. Retry it, or skip it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing by itself: the rule for runs without an output stops after %n tries. Retry it, or skip it.</source>
        <translation>
            <numerusform>Nothing by itself: the rule for runs without an output stops after %n try. Retry it, or skip it.</numerusform>
            <numerusform>Nothing by itself: the rule for runs without an output stops after %n tries. Retry it, or skip it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Frontiers</name>
    <message numerus="yes">
        <source>%Ln cell(s) of the campaign above %1, %2 predicted</source>
        <extracomment>%1 is a time, %2 CPU hours</extracomment>
        <translation>
            <numerusform>%Ln cell of the campaign above %1, %2 predicted</numerusform>
            <numerusform>%Ln cells of the campaign above %1, %2 predicted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) of those shown above %1, %2 predicted</source>
        <extracomment>%1 is a time, %2 CPU hours</extracomment>
        <translation>
            <numerusform>%Ln cell of those shown above %1, %2 predicted</numerusform>
            <numerusform>%Ln cells of those shown above %1, %2 predicted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message numerus="yes">
        <source>%1 cell(s) need you</source>
        <translation>
            <numerusform>%1 cell needs you</numerusform>
            <numerusform>%1 cells need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateCount</name>
    <message numerus="yes">
        <source>%Ln open</source>
        <comment>cells in a state</comment>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln planned</source>
        <comment>cells in a state</comment>
        <translation>
            <numerusform>%Ln planned</numerusform>
            <numerusform>%Ln planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln submitted</source>
        <comment>cells in a state</comment>
        <translation>
            <numerusform>%Ln submitted</numerusform>
            <numerusform>%Ln submitted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <comment>cells in a state</comment>
        <translation>
            <numerusform>%Ln running</numerusform>
            <numerusform>%Ln running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to fetch</source>
        <comment>cells in a state</comment>
        <translation>
            <numerusform>%Ln to fetch</numerusform>
            <numerusform>%Ln to fetch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <comment>cells in a state</comment>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln held</source>
        <comment>cells in a state</comment>
        <translation>
            <numerusform>%Ln held</numerusform>
            <numerusform>%Ln held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>cells in a state</comment>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uncertain</source>
        <comment>cells in a state</comment>
        <translation>
            <numerusform>%Ln uncertain</numerusform>
            <numerusform>%Ln uncertain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <comment>cells in a state</comment>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln n/a</source>
        <comment>cells in a state</comment>
        <translation>
            <numerusform>%Ln n/a</numerusform>
            <numerusform>%Ln n/a</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatisticsPlots</name>
    <message numerus="yes">
        <source>%1 cell(s)</source>
        <translation>
            <numerusform>%1 cell</numerusform>
            <numerusform>%1 cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusCommand</name>
    <message numerus="yes">
        <source>%Ln wish(es) wait until something drives it</source>
        <translation>
            <numerusform>%Ln wish waits until something drives it</numerusform>
            <numerusform>%Ln wishes wait until something drives it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s) wait for a person: dosegrid-cli answer %1</source>
        <translation>
            <numerusform>%Ln question waits for a person: dosegrid-cli answer %1</numerusform>
            <numerusform>%Ln questions wait for a person: dosegrid-cli answer %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) are held: dosegrid-cli cells %1 state=held</source>
        <translation>
            <numerusform>%Ln cell is held: dosegrid-cli cells %1 state=held</numerusform>
            <numerusform>%Ln cells are held: dosegrid-cli cells %1 state=held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) have failed: dosegrid-cli cells %1 state=failed</source>
        <translation>
            <numerusform>%Ln cell has failed: dosegrid-cli cells %1 state=failed</numerusform>
            <numerusform>%Ln cells have failed: dosegrid-cli cells %1 state=failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WishCommands</name>
    <message numerus="yes">
        <source>Done: %Ln cell(s).</source>
        <translation>
            <numerusform>Done: %Ln cell.</numerusform>
            <numerusform>Done: %Ln cells.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n other pair(s)</source>
        <translation>
            <numerusform>%n other pair</numerusform>
            <numerusform>%n other pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::items::CausesModel</name>
    <message numerus="yes">
        <source>cause %1: %Ln cell(s)</source>
        <extracomment>%1 is the code of a cause</extracomment>
        <translation>
            <numerusform>cause %1: %Ln cell</numerusform>
            <numerusform>cause %1: %Ln cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::items::WavesModel</name>
    <message numerus="yes">
        <source>%Ln cell(s) of it are selected in the matrix</source>
        <translation>
            <numerusform>%Ln cell of it is selected in the matrix</numerusform>
            <numerusform>%Ln cells of it are selected in the matrix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::AccessibleMatrix</name>
    <message numerus="yes">
        <source>%n cell(s) to compute</source>
        <translation>
            <numerusform>%n cell to compute</numerusform>
            <numerusform>%n cells to compute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n attempt(s)</source>
        <extracomment>a cell of the matrix: state, tries so far</extracomment>
        <translation>
            <numerusform>%1, %n attempt</numerusform>
            <numerusform>%1, %n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n region(s)</source>
        <translation>
            <numerusform>%1, %n region</numerusform>
            <numerusform>%1, %n regions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::ActionWords</name>
    <message numerus="yes">
        <source>Kill %Ln execution(s)?</source>
        <translation>
            <numerusform>Kill %Ln execution?</numerusform>
            <numerusform>Kill %Ln executions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You chose %Ln cell(s).</source>
        <translation>
            <numerusform>You chose %Ln cell.</numerusform>
            <numerusform>You chose %Ln cells.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A kill stops the whole execution: &lt;b&gt;%Ln other cell(s)&lt;/b&gt; stop with it, and %1 CPU‑h are lost.</source>
        <translation>
            <numerusform>A kill stops the whole execution: &lt;b&gt;%Ln other cell&lt;/b&gt; stops with it, and %1 CPU‑h are lost.</numerusform>
            <numerusform>A kill stops the whole execution: &lt;b&gt;%Ln other cells&lt;/b&gt; stop with it, and %1 CPU‑h are lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done cell(s) stay.</source>
        <translation>
            <numerusform>%Ln done cell stays.</numerusform>
            <numerusform>%Ln done cells stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kill, stop %Ln cell(s)</source>
        <translation>
            <numerusform>Kill, stop %Ln cell</numerusform>
            <numerusform>Kill, stop %Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skip %Ln cell(s)?</source>
        <translation>
            <numerusform>Skip %Ln cell?</numerusform>
            <numerusform>Skip %Ln cells?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skip %Ln cell(s)</source>
        <translation>
            <numerusform>Skip %Ln cell</numerusform>
            <numerusform>Skip %Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln cell(s)?</source>
        <translation>
            <numerusform>Retry %Ln cell?</numerusform>
            <numerusform>Retry %Ln cells?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln cell(s)</source>
        <translation>
            <numerusform>Retry %Ln cell</numerusform>
            <numerusform>Retry %Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %Ln cell(s)?</source>
        <translation>
            <numerusform>Release %Ln cell?</numerusform>
            <numerusform>Release %Ln cells?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %Ln cell(s)</source>
        <translation>
            <numerusform>Release %Ln cell</numerusform>
            <numerusform>Release %Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold %Ln cell(s)?</source>
        <translation>
            <numerusform>Hold %Ln cell?</numerusform>
            <numerusform>Hold %Ln cells?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold %Ln cell(s)</source>
        <translation>
            <numerusform>Hold %Ln cell</numerusform>
            <numerusform>Hold %Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetch the outputs of %Ln cell(s)?</source>
        <translation>
            <numerusform>Fetch the output of %Ln cell?</numerusform>
            <numerusform>Fetch the outputs of %Ln cells?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetch %Ln cell(s)</source>
        <translation>
            <numerusform>Fetch %Ln cell</numerusform>
            <numerusform>Fetch %Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note about %Ln cell(s)</source>
        <translation>
            <numerusform>Note about %Ln cell</numerusform>
            <numerusform>Note about %Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the notes of %Ln cell(s) away?</source>
        <translation>
            <numerusform>Take the notes of %Ln cell away?</numerusform>
            <numerusform>Take the notes of %Ln cells away?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::CellPanel</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one batch, %Ln cell(s)</source>
        <translation>
            <numerusform>one batch, %Ln cell</numerusform>
            <numerusform>one batch, %Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one cell, %n job(s)</source>
        <translation>
            <numerusform>one cell, %n job</numerusform>
            <numerusform>one cell, %n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken back</source>
        <translation>
            <numerusform>%Ln taken back</numerusform>
            <numerusform>%Ln taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::ComparePanel</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::CostMapPanel</name>
    <message numerus="yes">
        <source>%Ln selected cell(s)</source>
        <translation>
            <numerusform>%Ln selected cell</numerusform>
            <numerusform>%Ln selected cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %Ln cell(s)</source>
        <translation>
            <numerusform>the only cell</numerusform>
            <numerusform>all %Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) to submit</source>
        <translation>
            <numerusform>%Ln cell to submit</numerusform>
            <numerusform>%Ln cells to submit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::FailuresPage</name>
    <message numerus="yes">
        <source>%Ln failed cell(s)</source>
        <translation>
            <numerusform>%Ln failed cell</numerusform>
            <numerusform>%Ln failed cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cause(s)</source>
        <translation>
            <numerusform>%n cause</numerusform>
            <numerusform>%n causes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation>
            <numerusform>%Ln cell</numerusform>
            <numerusform>%Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed attempt(s) are on record; their cells were tried again, or given up.</source>
        <translation>
            <numerusform>%Ln failed attempt is on record; its cell was tried again, or given up.</numerusform>
            <numerusform>%Ln failed attempts are on record; their cells were tried again, or given up.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::JobsPanel</name>
    <message numerus="yes">
        <source>Select %Ln cell(s) in the matrix</source>
        <translation>
            <numerusform>Select %Ln cell in the matrix</numerusform>
            <numerusform>Select %Ln cells in the matrix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::LogPanel</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::MainWindow</name>
    <message numerus="yes">
        <source>%1: %n execution(s) with %3 cells leave in %2</source>
        <extracomment>name of a wave; a duration; cells</extracomment>
        <translation>
            <numerusform>%1: %n execution with %3 cells leaves in %2</numerusform>
            <numerusform>%1: %n executions with %3 cells leave in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n execution(s) leave in %2</source>
        <translation>
            <numerusform>%1: %n execution leaves in %2</numerusform>
            <numerusform>%1: %n executions leave in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more output(s) to review</source>
        <translation>
            <numerusform>%Ln more output to review</numerusform>
            <numerusform>%Ln more outputs to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the same in %Ln cell(s)</source>
        <extracomment>the code of a cause, and how many cells have it</extracomment>
        <translation>
            <numerusform>%1: the same in %Ln cell</numerusform>
            <numerusform>%1: the same in %Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected cell(s)</source>
        <translation>
            <numerusform>%Ln selected cell</numerusform>
            <numerusform>%Ln selected cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln cell(s) of its &amp;execution</source>
        <translation>
            <numerusform>The %Ln cell of its &amp;execution</numerusform>
            <numerusform>The %Ln cells of its &amp;execution</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln cell(s) that failed for the same c&amp;ause</source>
        <translation>
            <numerusform>The %Ln cell that failed for the same c&amp;ause</numerusform>
            <numerusform>The %Ln cells that failed for the same c&amp;ause</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::MatrixHeaders</name>
    <message numerus="yes">
        <source>%n region(s)</source>
        <translation>
            <numerusform>%n region</numerusform>
            <numerusform>%n regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) not shown</source>
        <translation>
            <numerusform>%Ln cell not shown</numerusform>
            <numerusform>%Ln cells not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected there</source>
        <comment>cells not shown</comment>
        <translation>
            <numerusform>%Ln selected there</numerusform>
            <numerusform>%Ln selected there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed there</source>
        <comment>cells not shown</comment>
        <translation>
            <numerusform>%Ln failed there</numerusform>
            <numerusform>%Ln failed there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n energies</source>
        <translation>
            <numerusform>%n energy</numerusform>
            <numerusform>%n energies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::MatrixOverlay</name>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation>
            <numerusform>%Ln cell</numerusform>
            <numerusform>%Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) more above</source>
        <translation>
            <numerusform>%Ln row more above</numerusform>
            <numerusform>%Ln rows more above</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) more below</source>
        <translation>
            <numerusform>%Ln row more below</numerusform>
            <numerusform>%Ln rows more below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) more at the left</source>
        <translation>
            <numerusform>%n column more at the left</numerusform>
            <numerusform>%n columns more at the left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) more at the right</source>
        <translation>
            <numerusform>%n column more at the right</numerusform>
            <numerusform>%n columns more at the right</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::MatrixPage</name>
    <message numerus="yes">
        <source>%Ln failed cell(s), in what is left out of the matrix.</source>
        <translation>
            <numerusform>%Ln failed cell, in what is left out of the matrix.</numerusform>
            <numerusform>%Ln failed cells, in what is left out of the matrix.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::MetricLegend</name>
    <message numerus="yes">
        <source>%1 cell(s) with a value</source>
        <translation>
            <numerusform>%1 cell with a value</numerusform>
            <numerusform>%1 cells with a value</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · white hatch: fewer than %n measured near it</source>
        <extracomment>of predictions: the range of values; the hatch marks those that stand on few measurements</extracomment>
        <translation>
            <numerusform>%1 · white hatch: fewer than %n measured near it</numerusform>
            <numerusform>%1 · white hatch: fewer than %n measured near it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::MetricMode</name>
    <message numerus="yes">
        <source>%1, from fewer than %n measured near it</source>
        <extracomment>a metric and its value, that is predicted</extracomment>
        <translation>
            <numerusform>%1, from fewer than %n measured near it</numerusform>
            <numerusform>%1, from fewer than %n measured near it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::NearestPanel</name>
    <message numerus="yes">
        <source>Logs without numbers and paths: equal for %Ln line(s), then</source>
        <translation>
            <numerusform>Logs without numbers and paths: equal for %Ln line, then</numerusform>
            <numerusform>Logs without numbers and paths: equal for %Ln lines, then</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::PlotData</name>
    <message numerus="yes">
        <source>%1, %2: %n value(s), %3 to %4, the last one %5</source>
        <extracomment>a series of a plot: name, axis with unit, least and greatest value, last value</extracomment>
        <translation>
            <numerusform>%1, %2: %n value, %3 to %4, the last one %5</numerusform>
            <numerusform>%1, %2: %n values, %3 to %4, the last one %5</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::QueryField</name>
    <message numerus="yes">
        <source>%1 cell(s)</source>
        <translation>
            <numerusform>%1 cell</numerusform>
            <numerusform>%1 cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::QueueChart</name>
    <message numerus="yes">
        <source>%1 split(s)</source>
        <translation>
            <numerusform>%1 split</numerusform>
            <numerusform>%1 splits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 batch(es)</source>
        <translation>
            <numerusform>%1 batch</numerusform>
            <numerusform>%1 batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 job(s), about %2 at a time</source>
        <extracomment>beside a bar: jobs of it, and how many of them run at once on average</extracomment>
        <translation>
            <numerusform>%1 job, about %2 at a time</numerusform>
            <numerusform>%1 jobs, about %2 at a time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::ResultsPage</name>
    <message numerus="yes">
        <source>%1 result(s)</source>
        <translation>
            <numerusform>%1 result</numerusform>
            <numerusform>%1 results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::SavedDialog</name>
    <message numerus="yes">
        <source>Delete these %n sets and views?</source>
        <translation>
            <numerusform>Delete %n set or view?</numerusform>
            <numerusform>Delete these %n sets and views?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation>
            <numerusform>%n set</numerusform>
            <numerusform>%n sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s)</source>
        <translation>
            <numerusform>%n view</numerusform>
            <numerusform>%n views</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::SavedModel</name>
    <message numerus="yes">
        <source>%n system(s) closed</source>
        <translation>
            <numerusform>%n body system closed</numerusform>
            <numerusform>%n body systems closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::SelectionBar</name>
    <message numerus="yes">
        <source>%1 cell(s)</source>
        <translation>
            <numerusform>%1 cell</numerusform>
            <numerusform>%1 cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>List what is left out, and why. %Ln cell(s) of the expression cannot exist: their source has no voxel in that model.</source>
        <translation>
            <numerusform>List what is left out, and why. %Ln cell of the expression cannot exist: its source has no voxel in that model.</numerusform>
            <numerusform>List what is left out, and why. %Ln cells of the expression cannot exist: their source has no voxel in that model.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::SeriesDialog</name>
    <message numerus="yes">
        <source>Save %n pictures…</source>
        <translation>
            <numerusform>Save %n picture…</numerusform>
            <numerusform>Save %n pictures…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::StatisticsPage</name>
    <message numerus="yes">
        <source>busy now, %n execution(s)</source>
        <translation>
            <numerusform>busy now, %n execution</numerusform>
            <numerusform>busy now, %n executions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>n = %1 attempt(s)</source>
        <translation>
            <numerusform>n = %1 attempt</numerusform>
            <numerusform>n = %1 attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>n = %1 poll(s)</source>
        <translation>
            <numerusform>n = %1 poll</numerusform>
            <numerusform>n = %1 polls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>n = %1 cell(s)</source>
        <translation>
            <numerusform>n = %1 cell</numerusform>
            <numerusform>n = %1 cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::SubmitDialog</name>
    <message numerus="yes">
        <source>%n output(s) will be larger than the platform lets one download: held with their path, until a file fetched by other means is adopted.</source>
        <translation>
            <numerusform>%n output will be larger than the platform lets one download: held with its path, until a file fetched by other means is adopted.</numerusform>
            <numerusform>%n outputs will be larger than the platform lets one download: held with their paths, until files fetched by other means are adopted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n execution(s) at once; the others follow as places come free.</source>
        <translation>
            <numerusform>At most %n execution at once; the others follow as places come free.</numerusform>
            <numerusform>At most %n executions at once; the others follow as places come free.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cell(s)</source>
        <translation>
            <numerusform>%1 cell</numerusform>
            <numerusform>%1 cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 execution(s)</source>
        <translation>
            <numerusform>%1 execution</numerusform>
            <numerusform>%1 executions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 job(s)</source>
        <translation>
            <numerusform>%1 job</numerusform>
            <numerusform>%1 jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %1 cell(s)</source>
        <translation>
            <numerusform>Submit %1 cell</numerusform>
            <numerusform>Submit %1 cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 batch(es)</source>
        <translation>
            <numerusform>%1 batch</numerusform>
            <numerusform>%1 batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 split(s)</source>
        <translation>
            <numerusform>%1 split</numerusform>
            <numerusform>%1 splits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln execution(s)</source>
        <translation>
            <numerusform>%Ln execution</numerusform>
            <numerusform>%Ln executions</numerusform>
        </translation>
    </message>
</context>
</TS>
