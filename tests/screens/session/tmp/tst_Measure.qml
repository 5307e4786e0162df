import QtQuick
import QtTest
import Tidemark.Stand
TestCase {
    name: "Measure"
    Component { id: c; SessionStand {} }
    function test_time_data(): var { return [{tag:"none", n:0},{tag:"one", n:1},{tag:"five", n:5}]; }
    function test_time(row: var): void {
        const stand = c.createObject(this);
        stand.bringToDosingAfter(row.n, 140);
        const t0 = Date.now();
        for (let i = 0; i < 10; ++i) stand.viewModel.open(stand.viewModel.sessionId);
        const opened = (Date.now() - t0) / 10;
        let sum = 0;
        for (let i = 0; i < 12; ++i) {
            stand.wait(1);
            stand.viewModel.vitals.text = "139/85 80 97 14";
            const t = Date.now();
            verify(stand.viewModel.vitals.submit());
            sum += Date.now() - t;
        }
        console.log("MEASURE", row.n, "open ms", opened, "line ms", sum / 12);
        stand.destroy();
    }
}
